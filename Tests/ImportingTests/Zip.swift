/// Archives written by hand, so that they can be wrong in ways that no program would write them.
enum Zip {
  /// The files without packing.
  static func stored(_ files: [(String, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let sizes = little(crc(content)) + little(UInt32(content.count)) + little(UInt32(content.count))
      let name = Array(name.utf8)
      let facts = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5C] + sizes + [UInt8(name.count), 0, 0, 0]
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0] + facts + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(UInt32(bytes.count)) + name
      bytes += [0x50, 0x4B, 3, 4] + facts + name + content
    }
    let count = [UInt8(files.count & 0xFF), UInt8(files.count >> 8)]
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
      + little(UInt32(bytes.count)) + [0, 0]
  }

  private static func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
