/// Looks for bytes in a whole file, which may be hundreds of megabytes long.
import Glibc

extension [UInt8] {
  /// Where these bytes begin for the first time at or behind a place.
  func place(of bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let first = bytes.first, start >= 0 else { return nil }
    return withUnsafeBytes { text in
      guard let base = text.baseAddress else { return nil }
      var place = start
      while place + bytes.count <= text.count {
        guard let found = memchr(base + place, Int32(first), text.count - bytes.count + 1 - place) else { return nil }
        if memcmp(found, bytes, bytes.count) == 0 { return UnsafeRawPointer(found) - base }
        place = UnsafeRawPointer(found) - base + 1
      }
      return nil
    }
  }

  func holds(_ bytes: [UInt8]) -> Bool { place(of: bytes) != nil }
}
