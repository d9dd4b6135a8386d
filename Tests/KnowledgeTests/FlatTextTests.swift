/// Values as one text.
import Testing

@testable import Knowledge

@Suite struct FlatTextTests {
  private struct House: Codable, Equatable {
    enum Kind: String, Codable { case shop, bank }

    var name: String
    var kind: Kind
    var floors: Int
    var height: Double?
    var isOpen: Bool
    var motto: String?
    var rooms: [House]
    var words: [String]
    var numbers: [String: Int]
  }

  private let house = House(
    name: "识熊\n\"店\"", kind: .bank, floors: -3, height: 2.5, isOpen: true, motto: nil,
    rooms: [
      House(name: "", kind: .shop, floors: 0, isOpen: false, motto: "慢慢来", rooms: [], words: ["12", ""], numbers: [:])
    ],
    words: ["a", "一"], numbers: ["二": 2, "minus": -1])

  @Test func `what is written is read again`() throws {
    let text = try FlatText.text(of: house)
    #expect(try decode(text) == house)
  }

  private func decode<Value: Decodable>(_ text: String) throws -> Value {
    try Array(text.utf8).withUnsafeBufferPointer { try FlatText.decode(Value.self, from: $0) }
  }

  @Test func `another shape is an error`() throws {
    #expect(throws: DecodingError.self) { try decode("s0001x") as [Int] }
    #expect(throws: DecodingError.self) { try decode("l0006s0001x") as [Int] }
    #expect(throws: DecodingError.self) { try decode("m0000") as House }
    #expect(throws: DecodingError.self) { try decode("") as String }
    #expect(throws: DecodingError.self) { try decode("s000") as String }
    #expect(throws: DecodingError.self) { try decode("s0009abc") as String }
    #expect(throws: DecodingError.self) { try decode("s0001ab") as String }
    #expect(throws: DecodingError.self) { try decode("{\"a\": 1}") as String }
    #expect(try decode("l0006s00017") == [7])
  }
}
