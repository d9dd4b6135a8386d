/// What is inside a sealed file: named entries, as JSON.
import Foundation

struct Envelope: Codable, Equatable {
  /// What the file is for; the number stands in its open head and is never given twice.
  enum Kind: UInt8 {
    case family = 1
    case backup = 2

    var format: String { self == .family ? "bearwatch-family" : "bearwatch-backup" }
  }

  static let current = 1

  var format: String
  var version = current
  var entries: [String: Data] = [:]

  init(_ kind: Kind) { format = kind.format }

  /// What an entry says; nil where there is none.
  subscript(_ entry: Entry) -> Data? {
    get { entries[entry.rawValue] }
    set { entries[entry.rawValue] = newValue }
  }

  enum Entry: String {
    /// A `bearwatch-orders` file.
    case orders
    /// What the family has agreed, as JSON.
    case family
    /// A whole store.
    case store
    /// The user's settings, as YAML.
    case config
  }

  private static let formats = "formats/"

  /// The user's own descriptions of tables: YAML by id.
  var formats: [String: Data] {
    get {
      let named = entries.compactMap { name, content in
        name.hasPrefix(Self.formats) ? (String(name.dropFirst(Self.formats.count)), content) : nil
      }
      return Dictionary(named) { first, _ in first }.filter { Self.isID($0.key) }
    }
    set { for (id, content) in newValue { entries[Self.formats + id] = content } }
  }

  /// A name that leads to no other folder.
  private static func isID(_ name: String) -> Bool {
    (1...60).contains(name.count) && name.first != "." && name == name.fileName && !name.contains("\0")
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  init(_ content: Data, as kind: Kind) throws(Failure) {
    guard let envelope = try? JSONDecoder().decode(Envelope.self, from: content), envelope.format == kind.format else {
      throw Failure("sealing.not_sealed", status: .badInput)
    }
    guard envelope.version <= Self.current else { throw Failure("sealing.newer_version", status: .badInput) }
    self = envelope
  }
}
