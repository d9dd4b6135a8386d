/// What is compared of a number when only its end is told: letters and digits, in capitals, the last one first.
package struct TailKey: Hashable, Sendable {
  package let text: String

  package init(_ number: String) {
    text = String(number.uppercased().filter { $0.isLetter || $0.isNumber }.reversed())
  }

  /// True where this is the key of a number that ends as the other does.
  package func ends(with tail: TailKey) -> Bool { !tail.text.isEmpty && text.hasPrefix(tail.text) }
}
