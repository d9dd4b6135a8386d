/// Reads one YAML file into a value and refuses keys that the value does not have.
import Foundation
import Yams

struct StrictReader {
  let root: String

  /// Decodes `path`, relative to the knowledge folder.
  func read<Value: Codable>(_ type: Value.Type, _ path: String) throws(KnowledgeError) -> Value {
    let text: String
    do { text = try String(contentsOfFile: root + "/" + path, encoding: .utf8) } catch {
      throw .unreadable(file: path, reason: error.localizedDescription)
    }
    return try decode(type, text, path)
  }

  /// Weights that were learnt.
  func phrasing(_ file: String) throws(KnowledgeError) -> Phrasing {
    guard let text = try? String(contentsOfFile: root + "/" + file, encoding: .utf8),
      let phrasing = Phrasing(text: text)
    else { throw .unreadable(file: file, reason: "train-phrasing has not written it") }
    return phrasing
  }

  /// All files of a folder, by name.
  func readAll<Value: Codable>(_ type: Value.Type, in folder: String) throws(KnowledgeError) -> [Value] {
    var values: [Value] = []
    for path in files(in: folder) { values.append(try read(type, path)) }
    return values
  }

  /// Paths of the YAML files of a folder, relative to the root, sorted.
  func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  func decode<Value: Codable>(_ type: Value.Type, _ text: String, _ file: String) throws(KnowledgeError) -> Value {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw KnowledgeError.unreadable(file: file, reason: "the file is empty")
      }
      let value = try YAMLDecoder().decode(type, from: node)
      let known = try Yams.compose(yaml: YAMLEncoder().encode(value))
      if let key = unknownKey(node, known) { throw KnowledgeError.unknownKey(file: file, key: key) }
      return value
    } catch { throw Self.translate(error, file) }
  }

  /// The path of the first key that decoding and encoding again did not bring back.
  private func unknownKey(_ node: Node, _ known: Node?) -> String? {
    if let mapping = node.mapping {
      for (key, value) in mapping {
        let name = key.string ?? "?"
        guard let twin = known?.mapping?[key] else { return isNull(value) ? nil : name }
        if let inner = unknownKey(value, twin) { return "\(name).\(inner)" }
      }
    } else if let sequence = node.sequence, let twins = known?.sequence {
      for (index, pair) in zip(sequence, twins).enumerated() {
        if let inner = unknownKey(pair.0, pair.1) { return "[\(index)].\(inner)" }
      }
    }
    return nil
  }

  private func isNull(_ node: Node) -> Bool { node.null != nil }

  private static func translate(_ error: any Error, _ file: String) -> KnowledgeError {
    switch error {
    case let known as KnowledgeError: known
    case let error as DecodingError: decoding(error, file)
    case let error as YamlError: syntax(error, file)
    default: .unreadable(file: file, reason: "\(error)")
    }
  }

  private static func syntax(_ error: YamlError, _ file: String) -> KnowledgeError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .syntax(file: file, line: mark.line, column: mark.column, reason: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      .syntax(
        file: file, line: context.mark.line, column: context.mark.column,
        reason: "keys stand twice in this group: \(keys.sorted().joined(separator: ", "))")
    default: .unreadable(file: file, reason: "\(error)")
    }
  }

  private static func decoding(_ error: DecodingError, _ file: String) -> KnowledgeError {
    func path(_ context: DecodingError.Context, _ last: String? = nil) -> String {
      let keys = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
      return (keys + [last].compactMap(\.self)).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return .wrongType(file: file, key: path(context, key.stringValue), reason: "is missing")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return .wrongType(file: file, key: path(context), reason: "is not \(Self.name(type))")
    case .dataCorrupted(let context):
      if let yaml = context.underlyingError as? YamlError { return syntax(yaml, file) }
      return .wrongType(file: file, key: path(context), reason: context.debugDescription)
    @unknown default: return .unreadable(file: file, reason: "\(error)")
    }
  }

  /// A type as whoever edits YAML calls it.
  private static func name(_ type: any Any.Type) -> String {
    switch "\(type)" {
    case "Int": "a whole number"
    case "Bool": "true or false"
    case "Sequence": "a list"
    case "Mapping": "a group of keys"
    case let other: "a \(other)"
    }
  }
}
