/// One talk: everything the user has said in it, read and judged anew at each turn.
import Knowledge
import Model

package struct Conversation: Sendable {
  private let counsel: Counsel
  private let book: OrderBook
  private let today: Day
  /// What the user has said, the answers to questions as the sentences they stand for.
  package private(set) var turns: [String] = []
  /// The verdict after each turn.
  package private(set) var verdicts: [Verdict] = []
  package private(set) var reply: Reply?
  private var asked: [String] = []

  package init(counsel: Counsel, book: OrderBook, today: Day) {
    self.counsel = counsel
    self.book = book
    self.today = today
  }

  /// Takes in one thing that the user has said, and answers.
  package mutating func hear(_ text: String) -> Reply {
    if !turns.isEmpty, let aside = counsel.aside(text, book: book, today: today) {
      verdicts.append(verdicts.last ?? .unknown)
      return aside
    }
    turns.append(meaning(text) ?? text)
    let reply = counsel.consider(turns, book: book, today: today, asked: asked)
    verdicts.append(reply.verdict)
    if let question = reply.question { asked.append(question.id) }
    self.reply = reply
    return reply
  }

  /// A digit in answer to the question that is open stands for a sentence.
  private func meaning(_ text: String) -> String? {
    guard let question = reply?.question else { return nil }
    let digits = text.filter { !$0.isWhitespace && $0 != "." }
    guard digits.count == 1, let index = digits.first?.wholeNumberValue, question.options.indices.contains(index - 1)
    else { return nil }
    return question.options[index - 1].means
  }
}
