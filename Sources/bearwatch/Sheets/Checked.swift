/// Texts that carry their own fingerprint: SHA-256 of the text in which the fingerprint's 64 digits are zeros.
import Foundation
import Sealing

enum Checked {
  /// What a text holds in the fingerprint's place while it is reckoned.
  static let blank = String(repeating: "0", count: 64)

  /// The text with its fingerprint in place of the blank.
  static func sealed(_ text: String) -> String {
    text.replacing(blank, with: Digest.sha256(Data(text.utf8)), maxReplacements: 1)
  }

  /// Whether the text is as it was written; nil where it carries no fingerprint.
  static func isIntact(_ text: String) -> Bool? {
    guard let found = text.firstMatch(of: /sha256:([0-9a-f]{64})/) else { return nil }
    let digest = String(found.1)
    return Digest.sha256(Data(text.replacing(digest, with: blank, maxReplacements: 1).utf8)) == digest
  }
}
