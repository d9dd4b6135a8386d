/// Checks telephone numbers and links against the official contacts.
import Knowledge
import Model

struct ChannelChecks {
  /// From this length a number without a possible shape is a telephone number that nobody can have.
  private static let leastImpossible = 7
  /// How many digits forgers put behind a number that is well known.
  private static let gluedBehind = 1...3

  let claims: Claims
  let directory: Directory
  let scale: Scale

  func evidence() -> [Evidence] {
    let numbers = claims.reading.numbers(.phone).map(phone).compactMap(\.self)
    let hosts = claims.reading.numbers(.host).map(host).compactMap(\.self)
    let isForeign = numbers.contains { $0.id == Finding.channelForeign.rawValue }
    return numbers + (isForeign ? [] : abroad()) + hosts
  }

  /// Whether numbers or links were named, and only official ones.
  static func areOfficial(_ evidence: [Evidence]) -> Bool {
    !evidence.isEmpty && evidence.allSatisfy { $0.id == Finding.channelOfficial.rawValue }
  }

  private func evidence(_ finding: Finding, _ number: NumberMention, owner: Organisation? = nil) -> Evidence {
    var facts = ["number": number.text]
    if let claimed = claims.claimed.first { facts["claimed"] = claimed.name }
    if let owner { facts["owner"] = owner.name }
    return finding.evidence(claims.reading, at: number.range, scale: scale, facts: facts, sources: owner?.sources ?? [])
  }

  // MARK: - Numbers

  private func phone(_ number: NumberMention) -> Evidence? {
    if number.text.contains(where: \.isLetter) {
      return evidence(.channelLookalike, number, owner: directory.owners(ofNumber: Self.spelt(number.text)).first?.0)
    }
    let owners = directory.owners(ofNumber: number.text)
    if let owner = owners.first { return owned(number, owners.map(\.0), cannotCall: owner.1.calls == false) }
    if let known = wrong(number) { return known }
    return PhoneNumber(number.text).flatMap { shaped(number, $0) }
  }

  /// What the mere shape of a number tells that is nobody's.
  private func shaped(_ number: NumberMention, _ phone: PhoneNumber) -> Evidence? {
    switch phone.shape {
    case .glued:
      return evidence(
        .channelLookalike, number, owner: phone.gluedCode.flatMap { directory.owners(ofNumber: $0).first?.0 })
    case .foreign: return evidence(.channelForeign, number)
    case .message: return isVoice ? evidence(.channelCannotCall, number) : nil
    case .service, .areaService, .hotline, .impossible:
      if let owner = imitatedNumber(phone) { return evidence(.channelLookalike, number, owner: owner) }
      if phone.shape == .impossible, phone.digits.count >= Self.leastImpossible {
        return evidence(.channelCannotCall, number)
      }
    case .mobile, .virtual, .landline, .local: break
    }
    return mustBeOfficial ? evidence(.channelNotOfficial, number) : nil
  }

  private func owned(_ number: NumberMention, _ owners: [Organisation], cannotCall: Bool) -> Evidence? {
    if cannotCall, isVoice { return evidence(.channelCannotCall, number, owner: owners.first) }
    let house = Set(Claims.house(of: owners, in: claims.vocabulary.organisations).map(\.rawValue))
    let fits = claims.claimed.isEmpty || claims.claimed.contains { house.contains($0.id) }
    return evidence(fits ? .channelOfficial : .channelOtherOwner, number, owner: owners.first)
  }

  /// A number or a host that is known to circulate under somebody's name and to be none of his.
  private func wrong(_ number: NumberMention) -> Evidence? {
    guard let victim = directory.victims(of: number.text).first else { return nil }
    let imitates = victim.organisation.phones.contains { differsInOne($0.number, number.text) }
    var found = evidence(imitates ? .channelLookalike : .channelNotOfficial, number, owner: victim.organisation)
    if !imitates { found.facts["variant"] = "wrong" }
    found.facts["why"] = victim.wrong.why
    found.sources = [victim.wrong.source]
    return found
  }

  /// The number that is meant by `95l88`.
  private static func spelt(_ text: String) -> String {
    String(text.map { $0 == "L" || $0 == "I" ? "1" : $0 == "O" ? "0" : $0 })
  }

  /// The claimed organisation whose own number this is but for one digit, or for some more behind it.
  private func imitatedNumber(_ phone: PhoneNumber) -> Organisation? {
    let text = phone.serviceCode ?? phone.digits
    return claims.claimed.first { organisation in
      organisation.phones.compactMap { PhoneNumber($0.number)?.digits }.contains { own in
        let isShort = (5...6).contains(own.count)
        if isShort, text.hasPrefix(own), Self.gluedBehind.contains(text.count - own.count) { return true }
        return (isShort || own.hasPrefix("400")) && differsInOne(own, text)
      }
    }
  }

  private func differsInOne(_ one: String, _ other: String) -> Bool {
    one.count == other.count && zip(one, other).count(where: { (a: Character, b: Character) in a != b }) == 1
  }

  /// Couriers, riders and shops call from numbers of any kind; a platform, a bank or an office does not.
  private var mustBeOfficial: Bool {
    let kinds = Set(claims.claimed.map(\.kind))
    return !kinds.isEmpty && kinds.isDisjoint(with: [.courier, .rider])
      && claims.claimed.contains { !$0.phones.isEmpty }
  }

  private var isVoice: Bool { !claims.speaks(of: .message) }

  // MARK: - From abroad, told in words

  /// A call from abroad of which only so much is told: 境外号码, +855开头.
  private func abroad() -> [Evidence] {
    let denied = claims.reading.places(.noForeignCall, claims.vocabulary)
    let told = claims.reading.places(.foreignCall, claims.vocabulary) + beginnings()
    guard isDomestic, let place = told.first(where: { place in !denied.contains { $0.overlaps(place) } }) else {
      return []
    }
    let facts = ["number": claims.reading.passage.quote(place)]
    return [Finding.channelForeign.evidence(claims.reading, at: place, scale: scale, facts: facts)]
  }

  /// Where the first digits of a number are told, and they are those of a call from abroad.
  private func beginnings() -> [Range<Int>] {
    let plain = claims.reading.passage.plain
    return claims.reading.places(.beginning, claims.vocabulary).compactMap { word in
      let digits = plain[..<word.lowerBound].reversed().prefix { $0.isDigit || $0 == "+" || $0 == " " }
      let text = String(digits.reversed()).filter { $0 != " " }
      let isAbroad = text.hasPrefix("+") || text.hasPrefix("00")
      guard isAbroad, !["+86", "0086"].contains(where: text.hasPrefix) else { return nil }
      return word.lowerBound - digits.count..<word.upperBound
    }
  }

  /// Somebody's business here, and not a friend who is travelling.
  private var isDomestic: Bool {
    !claims.claimed.isEmpty || claims.isOrderMatter
      || claims.reading.signs.contains { claims.vocabulary.signs[$0.sign].kind == .ask }
  }

  // MARK: - Links

  private func host(_ number: NumberMention) -> Evidence? {
    let name = number.text.lowercased()
    if let owner = directory.owners(ofHost: name).first {
      let house = Set(Claims.house(of: [owner], in: claims.vocabulary.organisations).map(\.rawValue))
      let fits = claims.claimed.isEmpty || claims.claimed.contains { house.contains($0.id) }
      return evidence(fits ? .channelOfficial : .channelOtherOwner, number, owner: owner)
    }
    if let known = wrong(number) { return known }
    let forged = ForgedHost(name, bait: claims.vocabulary.words(of: .bait))
    if let owner = claims.vocabulary.organisations.first(where: { $0.domains.contains(where: forged.imitates) }) {
      return evidence(.channelLookalike, number, owner: owner)
    }
    // A name in foreign letters is only ever shown as another's.
    return evidence(forged.isEncoded ? .channelLookalike : .channelNotOfficial, number, owner: nil)
  }
}
