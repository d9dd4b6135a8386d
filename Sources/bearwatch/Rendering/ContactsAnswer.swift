/// What the list of contacts says to a number, a host or a name.
import Knowledge

struct ContactsAnswer {
  let query: String
  /// Set where the query is a number.
  var number: PhoneNumber?
  var owners: [Directory.Entry] = []
  /// Organisations under whose names a wrong number circulates.
  var victims: [Directory.Victim] = []
  /// Set where the query is a host or an address.
  var host: String?
  var organisations: [Organisation] = []

  init(_ query: String, in directory: Directory) {
    self.query = query
    owners = directory.owners(ofNumber: query)
    victims = directory.victims(of: query)
    let isKnown = !owners.isEmpty || !victims.isEmpty
    if !victims.isEmpty, query.contains(where: { $0.isASCII && $0.isLetter }) {
      (host, owners) = (Directory.host(query), [])
      return
    }
    if isKnown || Self.isWrittenAsNumber(query) { number = PhoneNumber(query) }
    guard !isKnown else { return }
    organisations = directory.named(exactly: query)
    if organisations.isEmpty, number == nil, query.contains("."), !query.contains(where: \.isWhitespace) {
      // Never by a name inside it: a false address has a good name in it.
      host = Directory.host(query)
      organisations = directory.owners(ofHost: query)
    } else if organisations.isEmpty, number == nil || number?.shape == .impossible {
      organisations = directory.named(query)
    }
    // 1688 is no number and a name.
    if number?.shape == .impossible, !organisations.isEmpty { number = nil }
  }

  /// Nothing but digits and the signs that people write between them.
  private static func isWrittenAsNumber(_ text: String) -> Bool {
    let signs = " +-()./\u{FF0B}\u{FF08}\u{FF09}\u{FF0D}\u{2014}\u{2013}\u{3000}\t\u{A0}"
    return text.allSatisfy { signs.contains($0) || ($0.isWholeNumber && !$0.isLetter) }
  }
}
