/// The fingerprint of bytes.
import Crypto
import Foundation

package enum Digest {
  /// SHA-256 in 64 small hexadecimal digits.
  package static func sha256(_ bytes: Data) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
