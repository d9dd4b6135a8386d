/// What stands open at the head of a sealed file; all of it is authenticated with the content.
import Foundation

struct Header: Hashable {
  static let magic = Data("BEARWATCH".utf8)
  static let version: UInt8 = 1
  static let saltCount = 16
  static let nonceCount = 12
  /// Magic, version, kind, three numbers of scrypt, salt, nonce, how long the content is.
  static let byteCount = magic.count + 5 + saltCount + nonceCount + 8

  var kind: UInt8
  var cost: Cost
  var salt: Data
  var nonce: Data
  /// Bytes of content, so that a file that was copied by half is known as such without its passphrase.
  var length: UInt64

  var bytes: Data {
    let numbers = Data([Self.version, kind, cost.rounds, cost.block, cost.times])
    let count = Data((0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) })
    return Self.magic + numbers + salt + nonce + count
  }

  init(kind: UInt8, cost: Cost, salt: Data, nonce: Data, length: Int) {
    (self.kind, self.cost, self.salt, self.nonce) = (kind, cost, salt, nonce)
    self.length = UInt64(length)
  }

  /// Reads the head of a file.
  init(_ file: Data) throws(SealingError) {
    let file = Data(file.prefix(Self.byteCount))
    guard !file.isEmpty, file.prefix(Self.magic.count) == Self.magic.prefix(file.count) else { throw .notSealed }
    // A later version may have a head of another length.
    if file.count > Self.magic.count, file[Self.magic.count] > Self.version { throw .newerVersion }
    guard file.count == Self.byteCount else { throw .truncated }
    guard file[Self.magic.count] == Self.version else { throw .notSealed }
    var rest = file.dropFirst(Self.magic.count + 1)
    func take(_ count: Int) -> Data {
      defer { rest = rest.dropFirst(count) }
      return Data(rest.prefix(count))
    }
    let numbers = take(4)
    kind = numbers[0]
    cost = Cost(rounds: numbers[1], block: numbers[2], times: numbers[3])
    (salt, nonce) = (take(Self.saltCount), take(Self.nonceCount))
    length = take(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard cost.isBearable else { throw .notSealed }
  }
}
