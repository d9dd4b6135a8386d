/// What taking an import back did, in words.
import Knowledge
import Model
import Store

struct UndoText {
  let wording: Wording

  /// - Parameter tally: as the store counts it: orders taken out as `new`, orders put back as `changed`.
  func text(_ record: ImportRecord, _ tally: SaveTally) -> String {
    let key = tally.new + tally.changed == 0 ? "undo.done_none" : "undo.done"
    return wording.phrase(key, values(record, tally))
  }

  func values(_ record: ImportRecord, _ tally: SaveTally) -> [String: String] {
    let name = record.file.isEmpty ? wording.phrase("source.hand") : record.file.cleaned
    return [
      "file": name, "day": record.at.day.description, "new": String(tally.new), "changed": String(tally.changed),
    ]
  }
}
