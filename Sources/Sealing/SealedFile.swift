/// Bytes closed with a passphrase, in one file: scrypt makes the key, ChaCha20-Poly1305 closes and authenticates.
import Crypto
import Foundation

package struct SealedFile {
  /// The largest content, in bytes.
  package static let maxContent = 256 << 20
  private static let tagCount = 16
  /// The largest file, in bytes.
  package static let maxSize = maxContent + Header.byteCount + tagCount

  private let header: Header
  private let body: Data

  /// Looks at the head of a file, which needs no passphrase and proves nothing yet.
  package init(_ file: Data) throws(SealingError) {
    header = try Header(file)
    body = Data(file.dropFirst(Header.byteCount))
    guard header.length <= UInt64(Self.maxContent) else { throw .tooLarge }
    let whole = Int(header.length) + Self.tagCount
    guard body.count >= whole else { throw .truncated }
    guard body.count == whole else { throw .wrongPassphraseOrTampered }
  }

  /// Whether a file begins as a sealed one does.
  package static func isOne(_ file: Data) -> Bool { file.prefix(Header.magic.count) == Header.magic }

  /// What the content is, as the head claims; true once the file has been opened.
  package var kind: UInt8 { header.kind }

  /// The content, where the passphrase is right and nothing in the file was changed.
  package func content(_ passphrase: Passphrase) throws(SealingError) -> Data {
    guard !passphrase.isEmpty else { throw .wrongPassphraseOrTampered }
    let key = try Self.key(passphrase, header)
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: header.nonce), ciphertext: body.dropLast(Self.tagCount),
        tag: body.suffix(Self.tagCount))
      return try ChaChaPoly.open(box, using: key, authenticating: header.bytes)
    } catch { throw .wrongPassphraseOrTampered }
  }

  /// A file with this content; salt and nonce are new each time.
  /// - Parameter kind: what the content is, for whoever opens it.
  package static func seal(_ content: Data, kind: UInt8, passphrase: Passphrase) throws(SealingError) -> Data {
    guard passphrase.isLongEnough else { throw .passphraseTooShort }
    let header = Header(
      kind: kind, cost: .usual, salt: random(Header.saltCount), nonce: random(Header.nonceCount), length: content.count)
    return try seal(content, header, passphrase)
  }

  static func seal(_ content: Data, _ header: Header, _ passphrase: Passphrase) throws(SealingError) -> Data {
    guard content.count <= maxContent else { throw .tooLarge }
    let key = try key(passphrase, header)
    do {
      let box = try ChaChaPoly.seal(
        content, using: key, nonce: ChaChaPoly.Nonce(data: header.nonce), authenticating: header.bytes)
      return header.bytes + box.ciphertext + box.tag
    } catch { throw .failed }
  }

  private static func key(_ passphrase: Passphrase, _ header: Header) throws(SealingError) -> SymmetricKey {
    do { return try header.cost.key(passphrase.bytes, salt: header.salt) } catch { throw .failed }
  }

  /// From the system's own source, as all of `SystemRandomNumberGenerator`.
  private static func random(_ count: Int) -> Data {
    var source = SystemRandomNumberGenerator()
    return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) })
  }
}
