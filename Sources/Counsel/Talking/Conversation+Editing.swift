/// What a user may do with a talk beside going on with it: skip a question, take back or change what was said.

extension Conversation {
  /// Leaves the question that is open; the reply then has another, or none.
  package mutating func skip() {
    if !turns.isEmpty { take(considered()) }
  }

  /// Puts no more questions in this talk.
  package mutating func stopAsking() {
    isQuiet = true
    if !turns.isEmpty { take(considered()) }
  }

  /// Takes back what was said last, and says what it was; nil where nothing was said.
  package mutating func takeBack() -> String? {
    guard let last = turns.last else { return nil }
    retell(turns.dropLast())
    return last
  }

  /// Puts other words in place of what was said as the first, second … thing, from 0.
  package mutating func change(_ index: Int, to text: String) {
    guard turns.indices.contains(index) else { return }
    var told = turns
    told[index] = text
    retell(told)
  }

  /// Says it all again over orders that have changed since.
  package mutating func move(over book: OrderBook) { retell(turns, over: book) }

  private mutating func retell(_ told: some Sequence<String>, over book: OrderBook? = nil) {
    var anew = Conversation(counsel: counsel, book: book ?? self.book, today: today)
    anew.isQuiet = isQuiet
    for text in told { _ = anew.hear(text) }
    self = anew
  }
}
