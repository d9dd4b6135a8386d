/// Values as one text that is read where it lies: at each start much is read of what stands in the program, and JSON takes long.
import Foundation

/// Each value is a letter for its kind, the length of the rest in bytes, and that rest.
///
/// - `s`, a text or number: its characters,
/// - `l`, a list: its values,
/// - `m`, a map: its keys and values in turn.
enum FlatText {
  static func text(of value: some Encodable) throws -> String {
    let json = try JSONEncoder().encode(value)
    return string(try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed))
  }

  /// - Throws: `DecodingError` where it is no such text, or of another shape.
  static func decode<Value: Decodable>(_ type: Value.Type, from text: UnsafeBufferPointer<UInt8>) throws -> Value {
    var reader = FlatReader(text)
    guard let value = reader.next(), reader.isAtEnd else { throw FlatValue.problem("no value, or more than one") }
    return try Value(from: value)
  }

  private static func string(_ value: Any) -> String {
    switch value {
    case let list as [Any]: framed("l", list.map(string).joined())
    case let map as [String: Any]:
      framed("m", map.sorted { $0.key < $1.key }.map { framed("s", $0.key) + string($0.value) }.joined())
    default: framed("s", "\(value)")
    }
  }

  private static func framed(_ kind: String, _ body: String) -> String {
    kind + String(decoding: Sixes.bytes(UInt64(body.utf8.count), FlatReader.lengthWidth), as: UTF8.self) + body
  }
}

/// Goes from value to value.
struct FlatReader {
  fileprivate static let lengthWidth = 4

  private var rest: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  /// Nil at the end, and where there is no value.
  mutating func next() -> FlatValue? {
    let start = 1 + Self.lengthWidth
    guard rest.count >= start, let kind = FlatValue.Kind(rawValue: rest[0]) else { return nil }
    let end = start + Int(Sixes.number(rest[1..<start]))
    guard end <= rest.count else { return nil }
    defer { rest = UnsafeBufferPointer(rebasing: rest[end...]) }
    return FlatValue(kind: kind, body: UnsafeBufferPointer(rebasing: rest[start..<end]))
  }
}

/// A value where it lies.
struct FlatValue: Decoder {
  enum Kind: UInt8 { case text = 0x73, list = 0x6C, map = 0x6D }

  let kind: Kind
  let body: UnsafeBufferPointer<UInt8>

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard kind == .map else { throw Self.problem("no map") }
    return KeyedDecodingContainer(FlatMap(body: body))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard kind == .list else { throw Self.problem("no list") }
    return FlatList(reader: FlatReader(body))
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { FlatSingle(value: self) }

  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard kind == .text else { return try Value(from: self) }
    let text = String(decoding: body, as: UTF8.self)
    let value: Value? =
      if type == String.self {
        text as? Value
      } else if type == Int.self {
        Int(text) as? Value
      } else if type == Bool.self {
        (text == "1") as? Value
      } else if type == Double.self {
        Double(text) as? Value
      } else {
        try Value(from: self)
      }
    guard let value else { throw Self.problem("'\(text)' is no \(type)") }
    return value
  }

  static func problem(_ text: String) -> DecodingError {
    .dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: text))
  }
}

private struct FlatSingle: SingleValueDecodingContainer {
  let value: FlatValue
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value.decoded(type) }
}

private struct FlatList: UnkeyedDecodingContainer {
  var reader: FlatReader
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var isAtEnd: Bool { reader.isAtEnd }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().decoded(type) }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private mutating func next() throws -> FlatValue {
    guard let value = reader.next() else { throw FlatValue.problem("the list has ended") }
    currentIndex += 1
    return value
  }
}

private struct FlatMap<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let body: UnsafeBufferPointer<UInt8>
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var (keys, reader) = ([Key](), FlatReader(body))
    while let key = reader.next(), reader.next() != nil {
      if let key = Key(stringValue: String(decoding: key.body, as: UTF8.self)) { keys.append(key) }
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { value(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { value(key) == nil }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try known(key).decoded(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try value(key)?.decoded(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try known(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try known(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { throw FlatValue.problem("no classes here") }
  func superDecoder(forKey key: Key) throws -> any Decoder { try known(key) }

  private func known(_ key: Key) throws -> FlatValue {
    guard let value = value(key) else { throw FlatValue.problem("no '\(key.stringValue)'") }
    return value
  }

  private func value(_ key: Key) -> FlatValue? {
    let wanted = key.stringValue.utf8
    var reader = FlatReader(body)
    while let name = reader.next(), let value = reader.next() {
      if name.body.count == wanted.count, name.body.elementsEqual(wanted) { return value }
    }
    return nil
  }
}
