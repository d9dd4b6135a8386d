/// Takes the last import back, and with it what the user taught for its sake.
import Knowledge
import Store

struct TakingBack {
  let wording: Wording
  let store: OpenStore

  /// What was done, in words; nil where there is nothing to take back.
  func run() throws -> String? {
    let (last, tally) = try store.ask { store throws(StoreError) in
      (try store.lastImport(), try store.undoLastImport())
    }
    guard let last, let tally else { return nil }
    let done = UndoText(wording: wording).text(last, tally)
    return try forget(last.format) ? done + "\n" + wording.phrase("undo.format") : done
  }

  /// Drops a description of his own that no other import was read by, for the answers that made it may have been wrong.
  private func forget(_ format: String) throws -> Bool {
    let others = try store.ask { store throws(StoreError) in try store.imports() }
    guard !others.contains(where: { $0.format == format }) else { return false }
    return try OwnFormats(folder: store.formats).drop(format)
  }
}
