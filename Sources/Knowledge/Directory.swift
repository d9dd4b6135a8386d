/// Looks organisations up by what a user has at hand: a number, a name, a host.
package struct Directory: Sendable {
  package typealias Entry = (organisation: Organisation, phone: Organisation.Phone)
  package typealias Victim = (organisation: Organisation, wrong: Organisation.Wrong)

  package let organisations: [Organisation]
  private let phones: [String: [(organisation: Int, phone: Organisation.Phone)]]
  private let wrong: [String: [(organisation: Int, wrong: Organisation.Wrong)]]
  private let names: [String: [Int]]
  private let hosts: [String: [Int]]
  private let shapes: [(organisation: Int, shape: TrackingShape)]

  package init(_ organisations: [Organisation]) {
    var phones: [String: [(organisation: Int, phone: Organisation.Phone)]] = [:]
    var wrong: [String: [(organisation: Int, wrong: Organisation.Wrong)]] = [:]
    var names: [String: [Int]] = [:]
    var hosts: [String: [Int]] = [:]
    for (place, organisation) in organisations.enumerated() {
      for phone in organisation.phones { phones[Self.key(phone.number), default: []].append((place, phone)) }
      for one in organisation.wrong ?? [] { wrong[Self.wrongKey(one.contact), default: []].append((place, one)) }
      for name in Set(organisation.names.map(Self.folded)) { names[name, default: []].append(place) }
      for domain in organisation.domains { hosts[Self.host(domain), default: []].append(place) }
    }
    shapes = organisations.enumerated().flatMap { place, organisation in
      // What is no shape is told by `Consistency`.
      (organisation.tracking ?? []).compactMap { try? TrackingShape($0.shape) }.map { (place, $0) }
    }
    self.organisations = organisations
    (self.phones, self.wrong, self.names, self.hosts) = (phones, wrong, names, hosts)
  }

  /// Whose number it is; an area code before a short code is looked past where nobody has the whole.
  package func owners(ofNumber text: String) -> [Entry] {
    guard let number = PhoneNumber(text) else { return [] }
    let found = phones[number.digits] ?? number.serviceCode.flatMap { phones[$0] } ?? []
    return found.map { (organisations[$0.organisation], $0.phone) }
  }

  /// The organisations under whose names this number or host circulates without being theirs, and what it is.
  package func victims(of text: String) -> [Victim] {
    (wrong[Self.wrongKey(text)] ?? []).map { (organisations[$0.organisation], $0.wrong) }
  }

  /// Whether it is somebody's, or known to be wrongly taken for somebody's.
  package func knows(number text: String) -> Bool { !owners(ofNumber: text).isEmpty || !victims(of: text).isEmpty }

  /// The couriers that write numbers so, as far as is known; it suggests whose a number is, and proves nothing.
  package func couriers(ofTracking number: String) -> [Organisation] {
    Set(shapes.filter { $0.shape.matches(number) }.map(\.organisation)).sorted().map { organisations[$0] }
  }

  /// The organisation with this id.
  package func organisation(_ id: String) -> Organisation? { organisations.first { $0.id == id } }

  /// Those of this name or alias; else those whose name is the longest within the text; else those whose names hold it.
  package func named(_ text: String) -> [Organisation] {
    let wanted = Self.folded(text)
    let exact = named(exactly: text)
    guard exact.isEmpty, !wanted.isEmpty else { return exact }
    let within = names.keys.filter { $0.count > 1 && Self.holds(wanted, $0) }
    if let longest = within.map(\.count).max() {
      return picked(within.filter { $0.count == longest })
    }
    return wanted.count > 1 ? picked(names.keys.filter { Self.holds($0, wanted) }) : []
  }

  /// Those of just this name or alias.
  package func named(exactly text: String) -> [Organisation] {
    (names[Self.folded(text)] ?? []).map { organisations[$0] }
  }

  /// Whose host or address it is, by the longest domain that it ends with.
  package func owners(ofHost text: String) -> [Organisation] {
    var host = Self.host(text)[...]
    while !host.isEmpty {
      if let found = hosts[String(host)] { return found.map { organisations[$0] } }
      guard let dot = host.firstIndex(of: ".") else { break }
      host = host[host.index(after: dot)...]
    }
    return []
  }

  private func picked(_ keys: [String]) -> [Organisation] {
    Set(keys.flatMap { names[$0] ?? [] }).sorted().map { organisations[$0] }
  }

  /// Digits of a number, or a bare host.
  static func wrongKey(_ text: String) -> String {
    text.contains { $0.isASCII && $0.isLetter } ? host(text) : key(text)
  }

  private static func key(_ number: String) -> String { PhoneNumber(number)?.digits ?? "" }

  /// True where the text holds the name, and not as a part of a longer Latin word or number.
  private static func holds(_ text: String, _ name: String) -> Bool {
    text.ranges(of: name).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return !isOneWord(before, name.first) && !isOneWord(name.last, after)
    }
  }

  private static func isOneWord(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return false }
    return [left, right].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private static func folded(_ name: String) -> String { name.lowercasedWithoutBlanks }

  /// The bare host of a host or an address: `https://a@M.JD.com:443/x` is `m.jd.com`.
  package static func host(_ text: String) -> String {
    var rest = text.lowercasedWithoutBlanks[...]
    // Most are bare already.
    guard rest.utf8.contains(where: { "/?#\\@:".utf8.contains($0) }) || rest.hasSuffix(".") else { return String(rest) }
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { !"/?#\\".contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    rest = rest.prefix { $0 != ":" }
    while rest.hasSuffix(".") { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  /// In small letters, without white space: hundreds of names are read at each start, nearly all of them of these bytes.
  fileprivate var lowercasedWithoutBlanks: String {
    let isCommon = utf8.allSatisfy { $0 >= 0x80 || $0 > 0x20 && !(0x41...0x5A).contains($0) }
    let isHan = isCommon && unicodeScalars.allSatisfy { $0.isASCII || (0x4E00...0x9FFF).contains($0.value) }
    return isHan ? self : lowercased().filter { !$0.isWhitespace }
  }
}

extension Organisation {
  /// All names by which it is found.
  package var names: [String] { [name, id] + aliases }

  /// What it says to a sign.
  package func statement(to sign: String) -> Statement? { never?.first { $0.signs?.contains(sign) == true } }
}
