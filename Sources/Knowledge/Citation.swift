/// Where a fact was found, and when that text was written or read.
package struct Citation: Codable, Hashable, Sendable {
  /// Who said it, as a person would name it.
  package var name: String
  /// `2026-07-26`, `2025-06`, `2022`; absent where the source bears no date.
  package var date: String?

  package init(name: String, date: String? = nil) {
    self.name = name
    self.date = date
  }
}
