/// What can go wrong with the store, as facts; the sentences about them are phrases of the same code.
import GRDB

package enum StoreError: Error, Hashable, Sendable {
  /// The folder is not there and cannot be made.
  case noDirectory
  /// The file is there and cannot be opened.
  case unreadable
  /// The file or its folder cannot be written to.
  case readOnly
  /// Not a database, or one whose pages contradict one another.
  case damaged
  /// A database, but another program's.
  case foreign
  /// Written by a later version of this program.
  case newer
  /// No room is left on the device.
  case full
  /// Another process holds it, and did not let go in time.
  case locked
  /// The user stopped it; everything is as it was.
  case stopped
  /// The device does not read or write what it should.
  case device
  /// Anything else that SQLite reports, with its code.
  case failed(code: Int)

  /// The name by which phrases and scripts know it.
  package var code: String {
    switch self {
    case .noDirectory: "no_directory"
    case .unreadable: "unreadable"
    case .readOnly: "read_only"
    case .damaged: "damaged"
    case .foreign: "foreign"
    case .newer: "newer"
    case .full: "full"
    case .locked: "locked"
    case .stopped: "stopped"
    case .device: "device"
    case .failed: "failed"
    }
  }

  /// The fact behind an error of the database's.
  init(_ error: any Error) {
    switch error {
    case let known as Self: self = known
    // The file that readers share could not grow, which is how a full device shows first.
    case let error as DatabaseError where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    case let error as DatabaseError: self = Self(error.resultCode)
    default: self = .damaged
    }
  }

  private init(_ result: ResultCode) {
    switch result {
    // All our questions are known to be right: what SQLite does not understand of them is a list of tables that is broken.
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR: self = .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_CANTOPEN: self = .unreadable
    case .SQLITE_IOERR: self = .device
    default: self = .failed(code: Int(result.rawValue))
    }
  }
}
