/// Puts a damaged store right: the damaged one is kept beside it as it is, and what can be read of it takes its place.
import Foundation
import GRDB

extension OrderStore {
  /// Mends the store in a folder, which this process must not have open.
  /// - Parameter name: of the file in that folder that the damaged store becomes, with its log as `NAME-wal`.
  /// - Returns: what was recovered; nil where nothing is wrong with it, or another process has just mended it.
  /// - Throws: `StoreError`, `.locked` while another program has it open; then everything is as it was.
  package static func mend(in folder: String, as name: String) throws(StoreError) -> StoreContent? {
    do {
      let file = StoreFile(directory: folder)
      return try FileHold.over(file.path) { hold in
        guard hold.isAt(file.path) else { return nil }
        guard let (new, content) = try Salvage.run(file.path, in: folder) else { return nil }
        new.settle()
        try file.keep(as: folder + "/" + name)
        // Until here the damaged one stands in its place, and from here on the new one.
        guard rename(new.path, file.path) == 0 else { throw StoreError.readOnly }
        return content
      }
    } catch { throw StoreError(error) }
  }
}
