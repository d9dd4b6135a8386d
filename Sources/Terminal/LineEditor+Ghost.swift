/// What is shown behind the line without being in it: what may follow, in grey, and how many lines were pasted.
import CEditLine

extension LineEditor {
  /// Fewer characters are no beginning of anything.
  private static let leastForHint = 2

  /// What stands behind the line just now.
  func ghost(before: String, after: String) -> String {
    guard search == nil, after.isEmpty else { return "" }
    let lines = before.count { $0 == Paste.newline } + 1
    return lines > 1 ? countsLines(lines) : fitting(suggestion(for: before), before)
  }

  /// What may follow the text: the rest of the newest line that began so, or of a command's name.
  func suggestion(for before: String) -> String {
    guard suggests, before.count >= Self.leastForHint, before.first != " " else { return "" }
    let known = entries.last { $0.hasPrefix(before) && $0.count > before.count }
    let named = before.contains(" ") ? nil : completions(before).first?.line
    guard let whole = known ?? named, whole.hasPrefix(before) else { return "" }
    return String(whole.dropFirst(before.count))
  }

  /// As much as the row has room for, so that nothing scrolls because of it.
  private func fitting(_ text: String, _ before: String) -> String {
    let place = Layout(prompt + Cell.cells(of: before), width: drawing.width).end
    let room = drawing.width - place.column - 1
    return room < 2 ? "" : Columns.truncate(text.filter { $0 != Paste.newline }, to: room, with: "")
  }
}
