/// What taking an import back did, in words.
import Knowledge
import Model
import Store

struct UndoText {
  let wording: Wording

  func text(_ undone: ImportRecord?) -> String {
    undone.map { wording.phrase("undo.done", values($0)) } ?? wording.phrase("undo.none")
  }

  func values(_ record: ImportRecord) -> [String: String] {
    let name = record.file.isEmpty ? wording.phrase("source.hand") : record.file.cleaned
    return [
      "file": name, "day": record.at.day.description, "new": String(record.tally.new),
      "changed": String(record.tally.changed),
    ]
  }
}
