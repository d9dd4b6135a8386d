/// Counsel, orders and words joined: what both `check` and the conversation work with.
import Counsel
import Foundation
import Knowledge
import Model
import Store

struct Desk: Sendable {
  let wording: Wording
  let counsel: Counsel
  private(set) var store: OpenStore
  private(set) var text: AnswerText
  let today: Day
  private(set) var book: OrderBook

  init(wording: Wording, today: Day, store: OpenStore) throws {
    self.wording = wording
    self.today = today
    let base = KnowledgeBase(packed: packedKnowledge)
    guard let words = base.words else { throw KnowledgeError.damagedPack(section: "words") }
    // Neither waits for the other.
    let orders = Later { try Self.book(store) { try OrderBook($0, words: words) } }
    let rulebook = try base.judging(with: store.own)
    counsel = try Counsel(rulebook, questions: wording.questions, reference: Self.reference)
    self.store = store
    book = try orders.get()
    text = AnswerText(wording: wording, rulebook: rulebook, directory: counsel.directory, family: try store.agreed())
  }

  /// The law and the customs; none where the program is damaged, which its other parts tell.
  static func reference() -> Reference { (try? KnowledgeBase(packed: packedKnowledge).reference()) ?? Reference() }

  var directory: Directory { counsel.directory }

  /// A new talk over the orders as they were last read.
  func conversation(today day: Day? = nil) -> Conversation {
    Conversation(counsel: counsel, book: book, today: day ?? today)
  }

  /// The same over another store.
  func with(_ store: OpenStore) throws -> Desk {
    var desk = self
    desk.store = store
    try desk.refresh()
    return desk
  }

  /// Reads the orders again, and what the family has agreed, after an import.
  mutating func refresh() throws {
    book = try Self.book(store, counsel.book)
    text.family = FamilyText(wording: wording, family: try store.agreed())
  }

  private static func book(_ store: OpenStore, _ make: (OrderStore) throws -> OrderBook) throws -> OrderBook {
    do { return try make(store.store) } catch let error as StoreError {
      throw Failure(error, in: store.home)
    }
  }
}

extension Day {
  /// Today in China, where the orders are.
  static var now: Day { Moment(seconds: Int(Date().timeIntervalSince1970)).day }
}
