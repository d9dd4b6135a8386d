/// The words that close a file and open it again, on whatever machine they are typed.
import Foundation

package struct Passphrase: Sendable {
  /// The least that closes a file, as `weight` counts.
  package static let least = 8

  /// What the key is derived from.
  let bytes: Data
  /// How much is in it: a Han character counts as 2, since it is one of thousands where a letter or digit is one of dozens.
  package let weight: Int

  /// The text without blanks at its ends and in the form NFKC: input methods differ in the width of letters and digits
  /// that they write, and systems in how they compose letters.
  package init(_ text: String) {
    let plain = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    bytes = Data(plain.utf8)
    weight = plain.unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic ? 2 : 1) }
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var isLongEnough: Bool { weight >= Self.least }
}
