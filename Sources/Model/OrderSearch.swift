/// What orders are looked for: all that is given must hold.
package struct OrderSearch: Hashable, Sendable {
  /// Words that stand in titles, merchant, courier or numbers, each somewhere.
  package var words: [String]
  /// Any of these; empty for all.
  package var platforms: [PlatformID]
  /// When the order was placed.
  package var days: ClosedRange<Day>?

  package init(words: [String] = [], platforms: [PlatformID] = [], days: ClosedRange<Day>? = nil) {
    self.words = words
    self.platforms = platforms
    self.days = days
  }
}
