/// A zip archive in memory, read with libzip: ZipCrypto and WinZip AES, names in UTF-8 or GBK.
import CLibZip

final class Archive {
  /// The largest entry that is unpacked.
  static let maxEntrySize = 256 << 20
  /// The most that all entries together may unpack to; several may lie over each other in a small file.
  static let maxTotalSize = 512 << 20

  /// One file inside, by its place.
  struct Entry: Sendable {
    var index: UInt64
    var name: String
    var size: UInt64
    var isEncrypted: Bool
    /// False for WinZip AES in its second form, which carries no sum but its own signature.
    var hasSum: Bool
  }

  private let handle: OpaquePointer

  /// Opens the bytes as an archive and hands it to the body; libzip reads from the bytes while the body runs.
  static func open<Result>(
    _ bytes: [UInt8], _ body: (Archive) throws(ImportError) -> Result
  ) throws(ImportError) -> Result {
    let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result, ImportError> in
      do throws(ImportError) {
        let archive = try Archive(buffer)
        return .success(try body(archive))
      } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  private init(_ buffer: UnsafeRawBufferPointer) throws(ImportError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
      throw .damagedArchive(reason: String(cString: zip_error_strerror(&error)))
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damagedArchive(reason: String(cString: zip_error_strerror(&error)))
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  /// The files inside, without folders.
  func entries() throws(ImportError) -> [Entry] {
    let count = zip_get_num_entries(handle, 0)
    try Excess.entries.check(Int(count))
    let entries = (0..<UInt64(max(0, count))).compactMap(entry).filter { !$0.name.hasSuffix("/") }
    // The largest first: the sum of 2000 that are no larger cannot overflow.
    let total = entries.reduce(UInt64(0)) { $0 &+ $1.size }
    let largest = entries.map(\.size).max() ?? 0
    guard largest <= Self.maxEntrySize else { throw .tooLarge(limit: Self.maxEntrySize) }
    guard total <= Self.maxTotalSize else { throw .tooLarge(limit: Self.maxTotalSize) }
    return entries
  }

  private func entry(_ index: UInt64) -> Entry? {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(handle, index, 0, &facts) == 0 else { return nil }
    guard let raw = zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW)) else { return nil }
    let name = FileText.utf8(
      Array(UnsafeBufferPointer(start: raw, count: Self.length(raw))).map(UInt8.init(bitPattern:)))
    return Entry(
      index: index, name: String(decoding: name, as: UTF8.self), size: facts.size,
      isEncrypted: facts.encryption_method != UInt16(ZIP_EM_NONE),
      hasSum: facts.crc != 0 || facts.encryption_method <= UInt16(ZIP_EM_TRAD_PKWARE))
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  /// The unpacked bytes of an entry.
  func read(_ entry: Entry, password: String?) throws(ImportError) -> [UInt8] {
    if entry.isEncrypted, password == nil { throw .passwordNeeded }
    let opened =
      entry.isEncrypted
      ? zip_fopen_index_encrypted(handle, entry.index, 0, password) : zip_fopen_index(handle, entry.index, 0)
    guard let file = opened else { throw failure(zip_get_error(handle), entry) }
    defer { zip_fclose(file) }
    let size = Int(entry.size)
    var state = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      // One byte more than there should be: only reading past the end makes libzip check the sum, which is what
      // finds a wrong ZipCrypto password.
      repeat {
        state = Int(zip_fread(file, buffer.baseAddress?.advanced(by: count), UInt64(size + 1 - count)))
        count += max(0, state)
      } while state > 0 && count <= size
    }
    // libzip 1.7 compares even a sum that is not there.
    guard bytes.count == size, state >= 0 || !entry.hasSum else { throw failure(zip_file_get_error(file), entry) }
    return bytes
  }

  /// With a password given, an entry that does not unpack was opened with the wrong one.
  private func failure(_ error: UnsafeMutablePointer<zip_error_t>?, _ entry: Entry) -> ImportError {
    let code = error.map { zip_error_code_zip($0) } ?? 0
    if entry.isEncrypted, [ZIP_ER_WRONGPASSWD, ZIP_ER_CRC, ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA].contains(code) {
      return .passwordWrong
    }
    return .damagedArchive(reason: error.map { String(cString: zip_error_strerror($0)) } ?? "")
  }
}
