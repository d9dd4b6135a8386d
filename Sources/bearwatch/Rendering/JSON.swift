/// Values as scripts read them: keys in `snake_case` and always in one order.
import Foundation

/// A value over several lines, for people to read as well.
func json(_ value: some Encodable) throws -> String { try encoded(value, .prettyPrinted) }

/// A value on one line, for streams of one value a line.
func jsonLine(_ value: some Encodable) throws -> String { try encoded(value, []) }

private func encoded(_ value: some Encodable, _ more: JSONEncoder.OutputFormatting) throws -> String {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = .convertToSnakeCase
  encoder.outputFormatting = more.union([.sortedKeys, .withoutEscapingSlashes])
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
