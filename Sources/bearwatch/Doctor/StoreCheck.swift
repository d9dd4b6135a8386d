/// The store: whether it opens and is whole, and what it holds; where there is none, none is made.
import Foundation
import Importing
import Model
import Store

struct StoreCheck {
  let context: Context
  let places: Places

  var all: [Observation] {
    var isFolder: ObjCBool = false
    let parent = places.home.existing
    let isThere = FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder)
    let isOpen = isThere && isFolder.boolValue && access(parent, R_OK | W_OK | X_OK) == 0
    if !isOpen { return [Observation("folder", .bad, "doctor.folder.closed", ["path": parent.cleaned])] }
    guard FileManager.default.fileExists(atPath: places.home + "/bearwatch.sqlite") else {
      return [Observation("store", .good, "doctor.store.none")]
    }
    do throws(Failure) { return try observed(context.store()) } catch { return [Observation("store", error)] }
  }

  private func observed(_ store: OpenStore) throws(Failure) -> [Observation] {
    let check = try store.ask { store throws(StoreError) in try store.integrity() }
    let values = ["path": places.home.cleaned]
    let whole =
      check.isWhole
      ? Observation("integrity", .good, "doctor.integrity")
      : Observation("integrity", .bad, "doctor.integrity.broken", values, lines: check.faults.prefix(3).map(\.cleaned))
    return [try content(store), whole]
  }

  private func content(_ store: OpenStore) throws(Failure) -> Observation {
    let content = try store.ask { store throws(StoreError) in try store.content() }
    let last = try store.ask { store throws(StoreError) in try store.imports().first }
    let values = [
      "orders": String(content.orders), "cases": String(content.cases), "size": size.bytes,
      "schema": try store.ask { store throws(StoreError) in try store.schema() } ?? "",
      "last": last.map(\.at.day.description) ?? "",
    ]
    return last == nil
      ? Observation("store", .good, "doctor.store.new", values) : Observation("store", .good, "doctor.store", values)
  }

  /// Of the file and its log, in bytes.
  private var size: Int {
    ["", "-wal"].reduce(0) { $0 + (FileFacts(places.home + "/bearwatch.sqlite" + $1)?.size ?? 0) }
  }
}
