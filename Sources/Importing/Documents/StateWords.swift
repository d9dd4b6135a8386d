/// What a format's words for the state of an order mean.
import Knowledge
import Model

struct StateWords {
  private let exact: [String: OrderStatus]
  private let wildcards: [(like: Wildcard, status: OrderStatus)]
  private let meanings: [(meaning: ExportFormat.Meaning, words: [Wildcard])]
  private let wholeRefunds: [Wildcard]

  init(_ format: ExportFormat) {
    exact = format.statuses ?? [:]
    // The longest first, and then by the word, so that every process gives the same answer.
    wildcards = exact.filter { $0.key.contains("*") }
      .sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
      .map { (Wildcard($0.key), $0.value) }
    meanings = (format.rows ?? []).map { ($0.is, ($0.where?[.status] ?? []).map(Wildcard.init)) }
    wholeRefunds = (format.refunds?.whole ?? []).map(Wildcard.init)
  }

  /// What the first of the words that is known means.
  func status(_ words: [String]) -> OrderStatus? {
    words.lazy.compactMap { word in
      exact[word] ?? wildcards.first { $0.like.matches(Array(word.utf8)[...]) }?.status
    }.first
  }

  /// Whether money was spent: the first rule of which a word matches decides.
  func meaning(_ words: [String]) -> ExportFormat.Meaning {
    meanings.first { $0.words.isEmpty || Self.matches($0.words, words) }?.meaning ?? .purchase
  }

  /// True where all the money has come back.
  func isRefunded(_ words: [String]) -> Bool { Self.matches(wholeRefunds, words) }

  private static func matches(_ likes: [Wildcard], _ words: [String]) -> Bool {
    words.contains { word in likes.contains { $0.matches(Array(word.utf8)[...]) } }
  }
}
