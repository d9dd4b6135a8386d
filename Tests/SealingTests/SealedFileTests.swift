/// A sealed file opens with its passphrase alone, and not at all once a single byte of it is another.
import Crypto
import Foundation
import Testing

@testable import Sealing

@Suite struct SealedFileTests {
  private let words = Passphrase("桂花糕八月")
  private let content = Data("{\"orders\":[]}".utf8)

  /// With a cost that is soon paid, for tests that open hundreds of times.
  private func small(_ passphrase: Passphrase? = nil, kind: UInt8 = 1, salt: UInt8 = 7) throws -> Data {
    let header = Header(
      kind: kind, cost: Cost(rounds: 4, block: 8, times: 1), salt: Data(repeating: salt, count: Header.saltCount),
      nonce: Data(repeating: 9, count: Header.nonceCount), length: content.count)
    return try SealedFile.seal(content, header, passphrase ?? words)
  }

  private func opened(_ file: Data, _ passphrase: Passphrase? = nil) throws(SealingError) -> Data {
    try SealedFile(file).content(passphrase ?? words)
  }

  @Test func `what was sealed is opened again`() throws {
    let file = try SealedFile.seal(content, kind: 2, passphrase: words)
    #expect(try SealedFile(file).kind == 2)
    #expect(try opened(file) == content)
    #expect(file.range(of: Data("orders".utf8)) == nil)
    #expect(try SealedFile.seal(content, kind: 2, passphrase: words) != file)
  }

  @Test func `an empty content is sealed too`() throws {
    #expect(try opened(SealedFile.seal(Data(), kind: 1, passphrase: words)) == Data())
  }

  @Test func `another passphrase opens nothing`() throws {
    let file = try small()
    for other in ["桂花糕九月", "", "  ", "桂花糕八月 8"] {
      #expect(throws: SealingError.wrongPassphraseOrTampered) { try opened(file, Passphrase(other)) }
    }
  }

  @Test func `every byte counts`() throws {
    let file = try small()
    for index in file.indices {
      for bit in [UInt8(1), 0x80] {
        var other = file
        other[index] ^= bit
        #expect(throws: SealingError.self, "byte \(index)") { try opened(other) }
      }
    }
  }

  @Test func `what is cut off anywhere is refused, and told from a wrong passphrase`() throws {
    let file = try small()
    for count in 1..<file.count {
      #expect(throws: SealingError.truncated, "\(count) bytes") { try opened(file.prefix(count)) }
    }
    #expect(throws: SealingError.notSealed) { try opened(Data()) }
  }

  @Test func `what is longer is refused`() throws {
    #expect(throws: SealingError.wrongPassphraseOrTampered) { try opened(small() + [0]) }
  }

  @Test func `the head of one file does not fit another`() throws {
    let (one, other) = (try small(salt: 7), try small(kind: 2, salt: 7))
    #expect(throws: SealingError.wrongPassphraseOrTampered) {
      try opened(other.prefix(Header.byteCount) + one.dropFirst(Header.byteCount))
    }
  }

  @Test func `a later version is told of as such`() throws {
    var file = try small()
    file[Header.magic.count] = 2
    #expect(throws: SealingError.newerVersion) { try opened(file) }
    #expect(throws: SealingError.newerVersion) { try SealedFile(file.prefix(12)) }
  }

  @Test(arguments: [
    (63, 8, 1), (21, 8, 1), (20, 8, 2), (19, 8, 1), (16, 16, 16), (16, 255, 1), (16, 8, 255), (0, 8, 1),
  ])
  func `a file cannot ask for gigabytes or minutes`(_ rounds: UInt8, _ block: UInt8, _ times: UInt8) throws {
    var file = try small()
    file.replaceSubrange(Header.magic.count + 2..<Header.magic.count + 5, with: [rounds, block, times])
    #expect(throws: SealingError.notSealed) { try SealedFile(file) }
  }

  @Test func `a length that cannot be is refused before anything is read`() throws {
    var file = try small()
    file.replaceSubrange(Header.byteCount - 8..<Header.byteCount, with: Data(repeating: 0xFF, count: 8))
    #expect(throws: SealingError.tooLarge) { try SealedFile(file) }
  }

  @Test(arguments: ["", "1234567", "桂花糕", "       a"]) func `what is soon guessed closes nothing`(_ text: String) {
    #expect(throws: SealingError.passphraseTooShort) {
      try SealedFile.seal(content, kind: 1, passphrase: Passphrase(text))
    }
  }

  @Test func `a passphrase is the same however a keyboard writes it`() throws {
    let file = try small(Passphrase("桂花糕 2026 ABC é"))
    for same in ["  桂花糕 2026 ABC é\n", "桂花糕\u{3000}２０２６ ＡＢＣ e\u{301}"] {
      #expect(try opened(file, Passphrase(same)) == content)
    }
  }

  /// RFC 7914, section 12: the second and the third example.
  @Test(arguments: [
    (
      "password", "NaCl", Cost(rounds: 10, block: 8, times: 16),
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", Cost(rounds: 14, block: 8, times: 1),
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ])
  func `the key is scrypt's`(_ secret: String, _ salt: String, _ cost: Cost, _ key: String) throws {
    let made = try cost.key(Data(secret.utf8), salt: Data(salt.utf8), byteCount: 64)
    let digits = made.withUnsafeBytes { bytes in bytes.map { String(UInt16($0) + 0x100, radix: 16).suffix(2) } }
    #expect(digits.joined() == key)
  }

  /// The file as the first version writes it, made by another program (Python); once released, it must open for ever.
  @Test func `the format does not change`() throws {
    #expect(try small().base64EncodedString() == Self.released)
    #expect(try opened(#require(Data(base64Encoded: Self.released))) == content)
  }

  private static let released =
    "QkVBUldBVENIAQEECAEHBwcHBwcHBwcHBwcHBwcHCQkJCQkJCQkJCQkJAAAAAAAAAA1rBlDRtsE3Ki/ZVfCD/r8qshKsaUxe1FoXHMKAWw=="
}
