/// Writes a format as a file that a person can read and send in: lists on one line, groups on lines of their own.
import Yams

extension ExportFormat {
  /// The text of the format's file, which the strict reader reads back as the same format.
  package func yaml() throws -> String {
    let text = try YAMLEncoder().encode(self)
    guard let node = try Yams.compose(yaml: text) else { return text }
    let title = name.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "# \(title)\n" + (try Yams.serialize(node: Self.styled(node), width: 120, allowUnicode: true))
  }

  /// Words in brackets; below the format's own keys the groups are sorted, so that the text is always the same.
  private static func styled(_ node: Node, depth: Int = 0) -> Node {
    switch node {
    case .sequence(var sequence):
      sequence.style = sequence.allSatisfy { $0.scalar != nil } ? .flow : .block
      for index in sequence.indices { sequence[index] = styled(sequence[index], depth: depth + 1) }
      return .sequence(sequence)
    case .mapping(let mapping):
      var pairs = mapping.map { ($0.key, styled($0.value, depth: depth + 1)) }
      if depth > 0 { pairs.sort { rank($0.0) < rank($1.0) } }
      return .mapping(Node.Mapping(pairs, Tag(.map), depth > 2 ? .flow : .block))
    case .scalar, .alias: return node
    }
  }

  /// Columns in the order of their list, before everything else.
  private static func rank(_ key: Node) -> String {
    let name = key.string ?? ""
    let place = Column.allCases.firstIndex { $0.rawValue == name }
    return place.map { String(UnicodeScalar(UInt8(0x21 + $0))) } ?? "~\(name)"
  }
}
