/// What can be wrong with the knowledge, with the file and the place in it.
package enum KnowledgeError: Error, Hashable, Sendable {
  case unreadable(file: String, reason: String)
  case syntax(file: String, line: Int, column: Int, reason: String)
  case unknownKey(file: String, key: String)
  case wrongType(file: String, key: String, reason: String)
  case inconsistent(file: String, reason: String)
  case damagedPack(section: String)
}

extension KnowledgeError {
  /// The file that it is about, relative to its folder.
  package var file: String? {
    switch self {
    case .unreadable(let file, _), .syntax(let file, _, _, _), .unknownKey(let file, _), .wrongType(let file, _, _),
      .inconsistent(let file, _):
      file
    case .damagedPack: nil
    }
  }
}

extension KnowledgeError: CustomStringConvertible {
  /// One line for whoever edits the file; English, because it names keys and types.
  package var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
    case .syntax(let file, let line, let column, let reason): "\(file):\(line):\(column): not YAML: \(reason)"
    case .unknownKey(let file, let key): "\(file): unknown key '\(key)'"
    case .wrongType(let file, let key, let reason): "\(file): \(key.isEmpty ? "the file" : key): \(reason)"
    case .inconsistent(let file, let reason): "\(file): \(reason)"
    case .damagedPack(let section): "the knowledge inside the program is damaged (\(section))"
    }
  }
}
