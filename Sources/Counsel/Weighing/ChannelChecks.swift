/// Checks telephone numbers and links against the official contacts.
import Knowledge
import Model

struct ChannelChecks {
  let claims: Claims
  let directory: Directory
  let scale: Scale

  func evidence() -> [Evidence] {
    claims.reading.numbers(.phone).map(phone).compactMap(\.self)
      + claims.reading.numbers(.host).map(host).compactMap(\.self)
  }

  private func evidence(_ finding: Finding, _ number: NumberMention, owner: Organisation? = nil) -> Evidence {
    var facts = ["number": number.text]
    if let claimed = claims.claimed.first { facts["claimed"] = claimed.name }
    if let owner { facts["owner"] = owner.name }
    return finding.evidence(claims.reading, at: number.range, scale: scale, facts: facts, sources: owner?.sources ?? [])
  }

  // MARK: - Numbers

  private func phone(_ number: NumberMention) -> Evidence? {
    if number.text.contains(where: \.isLetter) { return evidence(.channelLookalike, number) }
    let owners = directory.owners(ofNumber: number.text)
    if let owner = owners.first { return owned(number, owners.map(\.0), cannotCall: owner.1.calls == false) }
    if let known = wrong(number) { return known }
    if let owner = glued(number.text) { return evidence(.channelLookalike, number, owner: owner) }
    if isForeign(number.text) { return evidence(.channelForeign, number) }
    if number.text.hasPrefix("106") { return isVoice ? evidence(.channelCannotCall, number) : nil }
    if oneDigitOff(number.text) { return evidence(.channelLookalike, number) }
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

  /// A short number with 00, +86, 40 or zeros glued in front: 00095588, 40095588, +8695588.
  private func glued(_ text: String) -> Organisation? {
    for prefix in ["+86", "0086", "00", "40", "0"] where text.hasPrefix(prefix) {
      let rest = String(text.dropFirst(prefix.count)).trimmingZeros
      if (5...6).contains(rest.count), let owner = directory.owners(ofNumber: rest).first { return owner.0 }
    }
    return nil
  }

  private func isForeign(_ text: String) -> Bool {
    if text.hasPrefix("+") { return !text.hasPrefix("+86") }
    return text.hasPrefix("00") && !text.hasPrefix("0086")
  }

  /// One digit away from the claimed organisation's own short number, and nobody's.
  private func oneDigitOff(_ text: String) -> Bool {
    guard (5...6).contains(text.count) else { return false }
    return claims.claimed.flatMap(\.phones).contains { differsInOne($0.number, text) }
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

  // MARK: - Links

  private func host(_ number: NumberMention) -> Evidence? {
    let name = number.text.lowercased()
    if let owner = directory.owners(ofHost: name).first {
      let house = Set(Claims.house(of: [owner], in: claims.vocabulary.organisations).map(\.rawValue))
      let fits = claims.claimed.isEmpty || claims.claimed.contains { house.contains($0.id) }
      return evidence(fits ? .channelOfficial : .channelOtherOwner, number, owner: owner)
    }
    if let known = wrong(number) { return known }
    if let owner = imitated(name) { return evidence(.channelLookalike, number, owner: owner) }
    return evidence(.channelNotOfficial, number)
  }

  /// Whose name a foreign host carries, whole or with digits put for letters (taoba0, jd-lipei).
  private func imitated(_ host: String) -> Organisation? {
    let shown = host.replacing("0", with: "o").replacing("1", with: "l")
    if host.contains("xn--") { return claims.claimed.first }
    let labels = Set(shown.split { $0 == "." || $0 == "-" }.map(String.init))
    return claims.vocabulary.organisations.first { $0.domains.contains { carries($0, shown, labels) } }
  }

  /// Long brands count anywhere in a host, short ones only as a label of their own.
  private func carries(_ domain: String, _ host: String, _ labels: Set<String>) -> Bool {
    let brand = String(domain.prefix { $0 != "." })
    return brand.count >= 5 ? host.contains(brand) : brand.count >= 2 && labels.contains(brand)
  }
}

extension String {
  fileprivate var trimmingZeros: String { String(drop { $0 == "0" }) }
}
