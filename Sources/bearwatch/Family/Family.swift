/// What a family has agreed on before anybody calls: whom to ring first, from which amount on, and a question.
import Knowledge
import Model
import Store

struct Family: Noted, Hashable, Sendable {
  static let name = "family"

  /// Who is called first, and on which number.
  var person: String?
  var phone: String?
  /// In fen; above it he is called first.
  var limit: Int?
  /// What only the family can answer; the answer is kept nowhere.
  var question: String?
  /// Others whose numbers the user wants to know again.
  var contacts: [Contact] = []

  struct Contact: Codable, Hashable, Sendable {
    var name: String
    var phone: String
  }

  var isEmpty: Bool { self == Family() }

  /// All whose number is known, who is called first before the others.
  var everybody: [Contact] {
    let first = phone.map { Contact(name: person ?? $0, phone: $0) }
    return (first.map { [$0] } ?? []) + contacts
  }

  /// Who has this number, however it is written.
  func owner(ofNumber text: String) -> Contact? {
    guard let number = PhoneNumber(text) else { return nil }
    return everybody.first { PhoneNumber($0.phone)?.digits == number.digits }
  }

  /// Keeps somebody's number in place of the one that he had.
  mutating func add(_ contact: Contact) {
    remove(contact.name)
    contacts.append(contact)
  }

  /// False where there is nobody of this name.
  @discardableResult mutating func remove(_ name: String) -> Bool {
    let count = contacts.count
    contacts.removeAll { $0.name == name }
    return contacts.count < count
  }
}

extension OpenStore {
  /// What the family has agreed; empty where it has not.
  func family() throws(Failure) -> Family {
    try ask { store throws(StoreError) in try store.note(Family.self) ?? Family() }
  }

  /// The same for answers, which come also where it cannot be read.
  func agreed() throws(Failure) -> Family { problem == nil ? try family() : Family() }

  func keep(_ family: Family) throws(Failure) {
    try ask { store throws(StoreError) in
      if family.isEmpty { try store.forget(Family.self) } else { try store.keep(family) }
    }
  }
}

extension Context {
  /// What the family has agreed, where a store is there that tells it; none is made for the asking.
  var family: Family {
    guard let places = try? places(), PrivateFile(path: places.home + "/bearwatch.sqlite").exists else {
      return Family()
    }
    return (try? store().family()) ?? Family()
  }
}
