/// What our commands do to the line.
import CEditLine

extension LineEditor {
  /// Performs the command of a character.
  func perform(_ scalar: Unicode.Scalar?) -> UInt8 {
    guard let edit, let scalar, let command = Command(scalar: scalar) else { return UInt8(CC_NORM) }
    let line = EditedLine(edit: edit)
    switch command {
    case .nothing, .escape: return UInt8(CC_NORM)
    case .deleteOrEnd where line.text.isEmpty:
      ending = .end
      return UInt8(CC_EOF)
    case .older, .newer: walk(command, in: line)
    case .left, .right, .home, .end, .wordLeft, .wordRight: move(command, in: line)
    case .paste: line.insert(Paste.read(from: &reader))
    case .search: startSearch(from: line)
    case .update: update(line)
    case .clear:
      ceditline_write("\u{1B}[H\u{1B}[2J")
      drawing.forget()
    case .complete: complete(line)
    default: delete(command, in: line)
    }
    return UInt8(CC_REFRESH)
  }

  private func walk(_ command: Command, in line: EditedLine) {
    let text = line.text
    var walk = recall ?? Recall(entries: entries, line: text, prefix: line.before)
    if walk.shown != text { walk = Recall(entries: entries, line: text, prefix: line.before) }
    if let entry = command == .older ? walk.older() : walk.newer() { line.replace(with: entry) }
    recall = walk
  }

  private func move(_ command: Command, in line: EditedLine) {
    switch command {
    case .left: line.move(by: -1)
    case .right: line.move(by: 1)
    case .home: line.move(by: -line.before.count)
    case .wordLeft: line.move(by: -WordMotion.back(over: line.before))
    case .wordRight: line.move(by: WordMotion.forward(over: line.after))
    default: line.move(by: line.after.count)
    }
  }

  private func delete(_ command: Command, in line: EditedLine) {
    switch command {
    case .backspace: line.deleteBack(1)
    case .deleteWordBack: killed = line.deleteBack(WordMotion.back(over: line.before))
    case .deleteWordForward: killed = line.deleteForward(WordMotion.forward(over: line.after))
    case .killToStart: killed = line.deleteBack(line.before.count)
    case .killToEnd: killed = line.deleteForward(line.after.count)
    case .yank: line.insert(killed)
    default: line.deleteForward(1)
    }
  }

  /// Tab: what all candidates share is put in; where that is nothing new, they are listed below the line.
  private func complete(_ line: EditedLine) {
    let before = line.before
    let candidates = completions(before).map { Paste.inLine(clean($0)) }
    guard let first = candidates.first else { return }
    let shared = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if candidates.count == 1 || shared.count > before.count {
      line.deleteBack(before.count)
      line.insert(shared)
    } else {
      list(candidates, below: line)
    }
  }

  private func list(_ candidates: [String], below line: EditedLine) {
    draw(before: line.before, after: line.after)
    let list = Columns.wrap(candidates.joined(separator: "  "), to: drawing.width - 1).joined(separator: "\r\n")
    ceditline_write(drawing.toLastRow() + "\r\n" + list + "\r\n")
    drawing.forget()
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
