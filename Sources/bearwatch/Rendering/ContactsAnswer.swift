/// What the list of contacts says to a number, a host or a name.
import Knowledge

struct ContactsAnswer {
  let query: String
  /// Set where the query is a number.
  var number: PhoneNumber?
  var owners: [Directory.Entry] = []
  /// Organisations under whose names a wrong number circulates.
  var victims: [Organisation] = []
  /// Set where the query is a host, and has an owner.
  var host: String?
  var organisations: [Organisation] = []

  init(_ query: String, in directory: Directory) {
    self.query = query
    if Self.looksLikeANumber(query), let number = PhoneNumber(query) {
      self.number = number
      owners = directory.owners(ofNumber: query)
      victims = directory.victims(ofNumber: query)
      // 12306 and 1688 are names as well.
      organisations = owners.isEmpty ? directory.named(exactly: query) : []
      if owners.isEmpty, victims.isEmpty, !organisations.isEmpty { self.number = nil }
      return
    }
    organisations = directory.named(exactly: query)
    if organisations.isEmpty, query.contains("."), !query.contains(where: \.isWhitespace) {
      organisations = directory.owners(ofHost: query)
      host = organisations.isEmpty ? nil : query
    }
    if organisations.isEmpty { organisations = directory.named(query) }
  }

  /// Nothing but digits and the signs that people write between them; `12306` is one, `360安全` is not.
  private static func looksLikeANumber(_ text: String) -> Bool {
    let signs = " +-()./\u{FF0B}\u{FF08}\u{FF09}\u{FF0D}\u{2014}\u{2013}\u{3000}\t\u{A0}"
    let digits = text.filter { $0.isWholeNumber && !$0.isLetter }
    return digits.count >= 3 && text.allSatisfy { signs.contains($0) || ($0.isWholeNumber && !$0.isLetter) }
  }
}
