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
    if line.after.isEmpty, command == .right || command == .end {
      return line.insert(suggestion(for: line.before))
    }
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
    let candidates = completions(before).map { Candidate(Paste.inLine(clean($0.line)), gloss: clean($0.gloss)) }
    guard let first = candidates.first?.line else { return }
    let shared = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1.line) }
    if candidates.count == 1 || shared.count > before.count {
      line.deleteBack(before.count)
      line.insert(shared)
    } else {
      list(candidates, below: line)
    }
  }

  private func list(_ candidates: [Candidate], below line: EditedLine) {
    draw(before: line.before, after: line.after)
    ceditline_write(drawing.toLastRow() + "\r\n" + rows(candidates).joined(separator: "\r\n") + "\r\n")
    drawing.forget()
  }

  /// One a row with what it is, or many in a row where nothing is said of them.
  private func rows(_ candidates: [Candidate]) -> [String] {
    let width = drawing.width - 1
    guard candidates.contains(where: { !$0.gloss.isEmpty }) else {
      return Columns.wrap(candidates.map(\.line).joined(separator: "  "), to: width)
    }
    let widest = candidates.map { Columns.width(of: $0.line) }.max() ?? 0
    return candidates.map { one in
      Columns.truncate(Columns.pad(one.line, to: widest + 2) + one.gloss, to: width, with: "")
    }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
