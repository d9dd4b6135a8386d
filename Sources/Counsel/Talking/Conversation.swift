/// One talk: everything the user has said in it, read and judged anew at each turn.
import Knowledge
import Model

package struct Conversation: Sendable {
  /// Questions that may be put one after another.
  private static let mostInARow = 3

  let counsel: Counsel
  let book: OrderBook
  let today: Day
  /// What the user has said, the answers to questions as the sentences they stand for.
  package private(set) var turns: [String] = []
  /// The verdict after each turn.
  package private(set) var verdicts: [Verdict] = []
  package private(set) var reply: Reply?
  private var asked: Set<String> = []
  /// How many questions were put one after another up to now.
  private var row = 0
  var isQuiet = false

  package init(counsel: Counsel, book: OrderBook, today: Day) {
    self.counsel = counsel
    self.book = book
    self.today = today
  }

  /// Takes in one thing that the user has said, and answers.
  package mutating func hear(_ text: String) -> Reply {
    let mayBeAside = text.unicodeScalars.count <= Counsel.longestAside
    // What is long and not the first thing is read only together with all before it.
    let reading = mayBeAside || turns.isEmpty ? counsel.read([text], today) : nil
    if mayBeAside, let reading, let aside = aside(text, reading) {
      verdicts.append(verdicts.last ?? .unknown)
      return aside
    }
    turns.append(meaning(text) ?? text)
    var reply = considered(turns == [text] ? reading : nil)
    if reply.intent == .question, turns.count > 1 {
      // The newest question is the one to be answered.
      reply.answer =
        counsel.consider(
          reading ?? counsel.read([text], today), book: book, today: today, mayAsk: false
        ).answer ?? reply.answer
    }
    verdicts.append(reply.verdict)
    row = reply.question == nil ? 0 : row + 1
    take(reply)
    return reply
  }

  /// - Parameter reading: of all that was said, where it was read already.
  func considered(_ reading: Reading? = nil) -> Reply {
    counsel.consider(
      reading ?? counsel.read(turns, today), book: book, today: today, asked: asked,
      mayAsk: !isQuiet && row < Self.mostInARow)
  }

  mutating func take(_ reply: Reply) {
    if let question = reply.question { asked.insert(question.id) }
    self.reply = reply
  }

  /// The facts that would lower and raise the verdict most.
  package var turnings: [Turning] {
    turns.isEmpty ? [] : counsel.turnings(turns, book: book, today: today)
  }

  /// Who may lawfully get in touch with the user today.
  package var expected: [ExpectedContact] { counsel.expected(book, today: today) }

  /// The answer to a question beside the account, with what the talk has come to.
  private func aside(_ text: String, _ reading: Reading) -> Reply? {
    guard meaning(text) == nil,
      var aside = counsel.aside(reading, book: book, today: today, opening: turns.isEmpty)
    else { return nil }
    if case .turnings? = aside.answer { aside.turnings = turnings }
    (aside.play, aside.stage, aside.next) = (reply?.play, reply?.stage, reply?.next)
    return aside
  }

  /// A digit in answer to the question that is open stands for a sentence, and so do the words of the choice.
  private func meaning(_ text: String) -> String? {
    guard let question = reply?.question else { return nil }
    let answer = bare(text)
    if let option = question.options.first(where: { bare($0.label) == answer }) {
      return option.means
    }
    guard answer.count == 1, let index = answer.first?.wholeNumberValue, question.options.indices.contains(index - 1)
    else { return nil }
    return question.options[index - 1].means
  }

  private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace && !$0.isPunctuation } }
}
