/// Compares header names the way people write them: half or full width, with or without spaces, upper or lower case.
enum Header {
  /// Longer cells, in bytes, name no column.
  static let maxName = 200

  /// A name without spaces, in half width and lower case.
  static func folded(_ name: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: Array(name), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0xA0, 0x3000, 0xFEFF: continue
      case 0xFF01...0xFF5E: text.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: text.append(scalar)
      }
    }
    return String(text).lowercased()
  }

  /// Where these names stand, in the names' order; one name may stand twice.
  static func places(of names: [String], in header: [String]) -> [Int] {
    names.flatMap { name in
      let wanted = folded(name.utf8)
      return header.indices.filter { header[$0] == wanted }
    }
  }
}
