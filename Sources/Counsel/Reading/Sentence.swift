/// A stretch of the account that is read as one: between full stops, or a line of a dialogue.
struct Sentence: Sendable {
  var range: Range<Int>
  /// Which thing the user typed it belongs to, from 0.
  var turn: Int
  var speaker: Speaker
  var hits: [WordFinder.Hit]
  /// Ends of clauses, at commas and spaces.
  var breaks: [Int]
  /// Long numbers, each of which is one thing to who listens.
  var numbers: [Range<Int>] = []

  /// Where the clause begins that holds a position.
  func clauseStart(_ position: Int) -> Int {
    breaks.last { $0 <= position } ?? range.lowerBound
  }

  /// Where the clause ends that holds a position.
  func clauseEnd(_ position: Int) -> Int {
    breaks.first { $0 > position } ?? range.upperBound
  }

  /// The words that lie in a range.
  func hits(in part: Range<Int>) -> [WordFinder.Hit] {
    // They are in the order of their ends.
    let first = hits.partitioned { $0.range.upperBound > part.lowerBound }
    var found: [WordFinder.Hit] = []
    for hit in hits[first...] {
      if hit.range.upperBound > part.upperBound { break }
      if hit.range.lowerBound >= part.lowerBound { found.append(hit) }
    }
    return found
  }
}

/// Whose words a sentence gives.
enum Speaker: Sendable {
  /// The user tells, also what the caller said.
  case narrator
  /// The other side's own words, in a message or a dialogue.
  case caller
  /// The user's own line in a dialogue.
  case user
}
