/// An answer about contacts as scripts read it.
import Knowledge

struct ContactsFile: Encodable {
  let query: String
  let number: Number?
  let owners: [Owner]
  /// Ids of the organisations under whose names the number circulates without being theirs.
  let wrongFor: [String]
  let organisations: [Organisation]

  init(_ answer: ContactsAnswer) {
    query = answer.query
    number = answer.number.map { Number(digits: $0.digits, shape: $0.shape.rawValue) }
    owners = answer.owners.map { organisation, phone in
      Owner(
        id: organisation.id, name: organisation.name, number: phone.number, note: phone.note,
        calls: phone.calls ?? true,
        agree: phone.agree, verifiedTwice: phone.agree > 1, sources: organisation.sources)
    }
    wrongFor = answer.victims.map(\.organisation.id)
    organisations = answer.organisations
  }

  struct Number: Encodable {
    let digits: String, shape: String
  }

  struct Owner: Encodable {
    let id: String, name: String, number: String, note: String?
    let calls: Bool
    let agree: Int
    let verifiedTwice: Bool
    let sources: [Citation]
  }
}
