/// A prompt in the form that libedit reads: wide characters, with its escape codes set between markers.
import CEditLine

final class Prompt {
  static let marker: Unicode.Scalar = "\u{1}"
  /// What it looks like, without colour.
  let plain: String
  let wide: UnsafeMutablePointer<wchar_t>

  init(_ text: String) {
    plain = clean(text)
    let units = EditedLine.wide(Self.marked(text))
    wide = .allocate(capacity: units.count)
    wide.initialize(from: units, count: units.count)
  }

  deinit { wide.deallocate() }

  /// libedit glues an escape code to the character behind it and loses one at the very end, so a last code is put
  /// before the last character, which in a prompt is a blank.
  static func marked(_ text: String) -> String {
    var codes = ""
    var marked = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        let end = rest.firstIndex(of: "m").map { rest.index(after: $0) } ?? rest.endIndex
        codes += "\u{1B}" + String(rest[..<end])
        rest = rest[end...]
      } else if scalar.value >= 0x20 {
        marked += between(codes) + String(scalar)
        codes = ""
      }
    }
    if !codes.isEmpty, let last = marked.popLast() { marked += between(codes) + String(last) }
    return marked
  }

  private static func between(_ codes: String) -> String {
    codes.isEmpty ? "" : "\(marker)\(codes)\(marker)"
  }
}
