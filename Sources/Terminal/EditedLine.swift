/// The line that libedit is editing, as text on both sides of the cursor.
import CEditLine

struct EditedLine {
  let edit: OpaquePointer

  var before: String { parts.before }
  var after: String { parts.after }
  var text: String { before + after }

  private var parts: (before: String, after: String) {
    guard let line = el_wline(edit)?.pointee, let start = line.buffer, let cursor = line.cursor,
      let end = line.lastchar
    else { return ("", "") }
    return (Self.string(start, to: cursor), Self.string(cursor, to: end))
  }

  /// Wide characters of C as text.
  static func string(_ start: UnsafePointer<wchar_t>, to end: UnsafePointer<wchar_t>) -> String {
    var text = String.UnicodeScalarView()
    for wide in UnsafeBufferPointer(start: start, count: max(0, end - start)) {
      text.append(Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// Moves the cursor by characters as a person counts them.
  func move(by count: Int) {
    let scalars = count < 0 ? -Self.scalars(before.suffix(-count)) : Self.scalars(after.prefix(count))
    if scalars != 0 { el_cursor(edit, Int32(scalars)) }
  }

  /// Deletes backwards, and returns what stood there.
  @discardableResult
  func deleteBack(_ count: Int) -> String {
    let gone = String(before.suffix(count))
    el_deletestr(edit, Int32(Self.scalars(gone)))
    return gone
  }

  @discardableResult
  func deleteForward(_ count: Int) -> String {
    let gone = min(count, after.count)
    move(by: gone)
    return deleteBack(gone)
  }

  func insert(_ text: String) {
    guard !text.isEmpty else { return }
    el_winsertstr(edit, Self.wide(text))
  }

  func replace(with text: String) {
    move(by: after.count)
    deleteBack(before.count)
    insert(text)
  }

  /// Text as wide characters of C, with the zero at the end.
  static func wide(_ text: String) -> [wchar_t] {
    text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
  }

  private static func scalars(_ text: some StringProtocol) -> Int { text.unicodeScalars.count }
}
