/// Emphasis for text: escape codes where the screen shows colour, and the bare text where not.
package struct Style: Sendable {
  /// The sixteen-colour palette, which people's own light and dark themes fit to their eyes.
  package enum Trait: Int, Sendable {
    case bold = 1
    case dim = 2
    case underline = 4
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case cyan = 36
  }

  package let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package func callAsFunction(_ text: String, _ traits: Trait...) -> String {
    guard isOn, !text.isEmpty, !traits.isEmpty else { return text }
    let codes = traits.map { String($0.rawValue) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  package func bold(_ text: String) -> String { self(text, .bold) }
  package func dim(_ text: String) -> String { self(text, .dim) }
  package func red(_ text: String) -> String { self(text, .red) }
  package func yellow(_ text: String) -> String { self(text, .yellow) }
  package func blue(_ text: String) -> String { self(text, .blue) }
}
