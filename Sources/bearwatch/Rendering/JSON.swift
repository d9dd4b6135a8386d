/// Values as scripts read them: keys in `snake_case` and always in one order.
import Foundation
import Terminal

/// A value over several lines, for people to read as well.
func json(_ value: some Encodable) throws -> String { try encoded(value, .prettyPrinted) }

/// A value on one line, for streams of one value a line.
func jsonLine(_ value: some Encodable) throws -> String { try encoded(value, []) }

private func encoded(_ value: some Encodable, _ more: JSONEncoder.OutputFormatting) throws -> String {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = .convertToSnakeCase
  encoder.outputFormatting = more.union([.sortedKeys, .withoutEscapingSlashes])
  return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// The same JSON with what would steer a terminal, or is not seen, as `\u202e`; the encoder does so below U+0020 only.
private func escaped(_ json: String) -> String {
  guard json.unicodeScalars.contains(where: mustEscape) else { return json }
  var text = ""
  for scalar in json.unicodeScalars {
    guard mustEscape(scalar) else { text.unicodeScalars.append(scalar); continue }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return text
}

private func mustEscape(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && isUnseen(scalar) }
