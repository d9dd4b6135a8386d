/// Damaged files: whatever a byte turns into, the importer answers or refuses, and never stops the program.
import Foundation
import Importing
import Model
import Testing

@Suite struct DamageTests {
  /// A small generator with a fixed seed, so that a failure can be repeated.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: SampleTests.folders) func survivesDamage(format: String) throws {
    let importer = try Folders.importer()
    let folder = Folders.samples.appendingPathComponent(format)
    var dice = Dice(state: UInt64(format.utf8.count))
    for name in try Folders.names(in: folder) where name != "orders.txt" {
      let whole = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      for _ in 0..<40 {
        let bytes = Self.damaged(whole, &dice)
        do throws(ImportError) {
          let imported = try importer.imported(bytes, password: SampleTests.passwords[name])
          #expect(Set(imported.orders.map(\.id)).count == imported.orders.count)
        } catch { #expect(!error.code.isEmpty) }
      }
    }
  }

  private static func damaged(_ whole: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...12, using: &dice) {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0...3, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes[place] = [0x22, 0x2C, 0x0A, 0x30, 0x39].randomElement(using: &dice) ?? 0x22
      case 2: bytes.insert(0x39, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 3))
      }
      if bytes.isEmpty { return bytes }
    }
    return Bool.random(using: &dice) ? bytes : Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &dice)))
  }
}
