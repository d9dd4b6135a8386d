/// Why a file could not be imported, as facts; the sentences stand in `Knowledge/phrases.yaml` under `import.<code>`.
package enum ImportError: Error, Hashable, Sendable {
  case notFound
  case noPermission
  /// A folder, a device, a pipe.
  case notAFile
  case notReadable(reason: String)
  case empty
  case tooLarge(limit: Int)
  /// The user has stopped it.
  case stopped
  /// A file of a known but wrong kind; the format's `how` tells which one to bring.
  case wrongFile(format: String)
  /// Several formats claim it.
  case ambiguous(formats: [String])
  case unrecognised
  case damagedArchive(reason: String)
  case damagedWorkbook(part: String)
  /// A backup of messages in which not one message is whole.
  case damagedMessages(format: String)
  /// More of something than any file that is meant well has.
  case tooMany(Excess)
  case passwordNeeded
  case passwordWrong
  /// A spreadsheet program has rounded the order numbers.
  case numbersDamaged(line: Int, value: String)
  /// No row of the table could be read.
  case nothingReadable(format: String, rows: Int)
  /// A saved page in which the orders are missing: nobody was logged in, or it was saved before they came.
  case pageWithoutData(format: String)
  /// A saved page or a JSON file that breaks off or has been changed.
  case pageDamaged(format: String)
  /// A file of the program's own that does not keep to its description.
  case ownFile(path: String, problem: OwnFileProblem)

  /// What is wrong at a place in a file of the program's own.
  package enum OwnFileProblem: String, Hashable, Sendable {
    case notJSON = "not-json"
    case missing
    case wrongType = "wrong-type"
    case wrongValue = "wrong-value"
    case version
  }

  /// The stable name of the error, for scripts and for the phrase book.
  package var code: String {
    switch self {
    case .notFound: "not-found"
    case .noPermission: "no-permission"
    case .notAFile: "not-a-file"
    case .notReadable: "not-readable"
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .stopped: "stopped"
    case .wrongFile: "wrong-file"
    case .ambiguous: "ambiguous"
    case .unrecognised: "unrecognised"
    case .damagedArchive: "damaged-archive"
    case .damagedWorkbook: "damaged-workbook"
    case .damagedMessages: "damaged-messages"
    case .tooMany: "too-many"
    case .passwordNeeded: "password-needed"
    case .passwordWrong: "password-wrong"
    case .numbersDamaged: "numbers-damaged"
    case .nothingReadable: "nothing-readable"
    case .pageWithoutData: "page-without-data"
    case .pageDamaged: "page-damaged"
    case .ownFile(_, let problem): "own-file-\(problem.rawValue)"
    }
  }

  /// The values that the error's sentences may name.
  package var values: [String: String] {
    switch self {
    case .notReadable(let reason), .damagedArchive(let reason): ["reason": reason]
    case .tooLarge(let limit): ["limit": String(limit >> 20)]
    case .tooMany(let excess): ["what": excess.rawValue, "limit": String(excess.most)]
    case .wrongFile(let format), .pageWithoutData(let format), .pageDamaged(let format), .damagedMessages(let format):
      ["format": format]
    case .ambiguous(let formats): ["formats": formats.joined(separator: ", ")]
    case .damagedWorkbook(let part): ["part": part]
    case .numbersDamaged(let line, let value): ["line": String(line), "value": value]
    case .nothingReadable(let format, let rows): ["format": format, "rows": String(rows)]
    case .ownFile(let path, _): ["path": path]
    case .notFound, .noPermission, .notAFile, .empty, .stopped, .unrecognised, .passwordNeeded, .passwordWrong: [:]
    }
  }
}
