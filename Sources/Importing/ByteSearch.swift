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

  /// The bytes without what stands between two marks, and without the marks; the last may be open to the end.
  func without(_ open: [UInt8], to close: [UInt8]) -> [UInt8] {
    guard var start = place(of: open) else { return self }
    var left = Array(self[..<start])
    while let end = place(of: close, from: start) {
      let next = end + close.count
      guard let further = place(of: open, from: next) else { return left + self[next...] }
      left += self[next..<further]
      start = further
    }
    return left
  }

  func holds(_ bytes: [UInt8]) -> Bool { place(of: bytes) != nil }
}
