/// A value of JSON that is looked into by key, as pages and programs write it without a promise of its shape.
import Foundation
import Model

struct JSON {
  private let value: Any?

  private init(value: Any?) { self.value = value }

  /// The largest text, in bytes.
  static let maxSize = 128 << 20

  /// Nil where the text is no JSON.
  init?(_ text: some Collection<UInt8>) throws(ImportError) {
    try Self.check(text)
    guard let value = try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed) else {
      return nil
    }
    self.value = value
  }

  /// Throws where a text has more values or levels than a parser should be given.
  static func check(_ text: some Collection<UInt8>) throws(ImportError) {
    guard text.count <= maxSize else { throw .tooLarge(limit: maxSize) }
    var (values, depth, isString, isEscaped) = (0, 0, false, false)
    for byte in text {
      if isEscaped { isEscaped = false; continue }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = isString
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: ",") where !isString: values += 1
      case UInt8(ascii: "[") where !isString, UInt8(ascii: "{") where !isString:
        values += 1
        depth += 1
        try Excess.levels.check(depth)
      case UInt8(ascii: "]") where !isString, UInt8(ascii: "}") where !isString: depth -= 1
      default: break
      }
    }
    try Excess.values.check(values)
  }

  var isMissing: Bool { value == nil || value is NSNull }

  subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }

  /// The value under a key that is written `orderSn` here and `order_sn` there.
  subscript(either key: String) -> JSON {
    let camel = self[key]
    guard camel.isMissing else { return camel }
    return self[key.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }]
  }

  subscript(place: Int) -> JSON { JSON(value: (value as? [Any]).flatMap { $0.indices ~= place ? $0[place] : nil }) }

  var array: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }

  /// The keys with their values, by key.
  var entries: [(key: String, value: JSON)] {
    (value as? [String: Any] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, JSON(value: $0.value)) }
  }

  /// A string, or a whole number exactly as it stands there; nil where it is empty.
  var text: String? {
    if let text = value as? String { return text.isEmpty ? nil : text }
    return integer.map(String.init)
  }

  var integer: Int? { value is String ? nil : value as? Int }

  /// A whole number, also where it is written as a string.
  var number: Int? { integer ?? text.flatMap { Int($0) } }

  /// A number of yuan, as `"￥194.28"`, `"58.90"` or `38.68`.
  var yuan: Money? {
    if let text = value as? String { return PriceText.fen(text).map { Money(fen: $0) } }
    guard let number = value as? Double, abs(number) < 1e10 else { return nil }
    return Money(fen: Int((number * 100).rounded()))
  }

  /// A whole number of fen, as `1990`; with a sign or a point it is yuan all the same.
  var fen: Money? {
    if let whole = integer ?? text.flatMap({ Int($0) }) {
      return abs(whole) < 1_000_000_000_000 ? Money(fen: whole) : nil
    }
    return yuan
  }

  /// A point in time, spelled out or in seconds or milliseconds since 1970.
  var moment: Moment? {
    if let number = integer, number > 0 { return Moment(stamp: number) }
    return text.flatMap { TimeCell().moment(Array($0.utf8)[...]) }
  }
}
