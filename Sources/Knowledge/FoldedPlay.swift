/// A play as far as it is needed to know which one it is; the rest is unfolded for the one that is told.
import Foundation

package struct FoldedPlay: Codable, Hashable, Sendable {
  package let id: String
  package let signs: [String]
  package let words: [String]?
  /// The whole play as JSON.
  private let whole: String

  init(_ play: Play) {
    (id, signs, words) = (play.id, play.signs, play.words)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    whole = (try? encoder.encode(play)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Nil where the packed program is damaged.
  package var unfolded: Play? { try? JSONDecoder().decode(Play.self, from: Data(whole.utf8)) }
}
