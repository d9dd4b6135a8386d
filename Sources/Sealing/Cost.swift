/// How hard scrypt makes it to guess a passphrase (RFC 7914), and how hard a file may make it to open.
import Crypto
import CryptoExtras
import Foundation

struct Cost: Hashable, Sendable {
  /// The binary logarithm of N, the number of blocks in memory.
  var rounds: UInt8
  /// The size of a block in units of 128 bytes, r.
  var block: UInt8
  /// How often it is done, p.
  var times: UInt8

  /// 64 MiB of memory and about a quarter of a second for each guess.
  static let usual = Cost(rounds: 16, block: 8, times: 1)

  /// The most memory that opening a file may take; time grows with it.
  private static let mostBytes = 256 << 20
  /// A thirty-second of the most memory has room for N up to here, whatever the block.
  private static let mostRounds = 20

  /// Whether a file may ask for this: a hostile one must not ask for gigabytes or minutes.
  var isBearable: Bool {
    guard (1...Self.mostRounds).contains(Int(rounds)), (1...16).contains(block), (1...16).contains(times) else {
      return false
    }
    return 128 * (1 << Int(rounds)) * Int(block) * Int(times) <= Self.mostBytes
  }

  /// - Parameters:
  ///   - secret: at least one byte.
  ///   - salt: at least one byte.
  func key(_ secret: Data, salt: Data, byteCount: Int = 32) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: secret, salt: salt, outputByteCount: byteCount, rounds: 1 << Int(rounds), blockSize: Int(block),
      parallelism: Int(times))
  }
}
