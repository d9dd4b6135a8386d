/// What a key can do beside standing for itself.
enum Command: UInt8, CaseIterable {
  case older, newer, left, right, home, end, wordLeft, wordRight
  case backspace, delete, deleteWordBack, deleteWordForward, killToStart, killToEnd, yank
  case paste, search, interrupt, resize, update, finish, complete, nothing, escape

  /// The character that stands for the command towards libedit: of the controls from 0x80, which no key sends.
  var scalar: Unicode.Scalar { Unicode.Scalar(0x80 + rawValue) }
  var name: String { "bearwatch-\(self)" }

  /// The keys that libedit itself reads for it, in its own notation, so that ~/.editrc can change them.
  var keys: [String] {
    switch self {
    case .older: ["^P"]
    case .newer: ["^N"]
    case .left: ["^B"]
    case .right: ["^F"]
    case .home: ["^A"]
    case .end: ["^E"]
    case .backspace: ["^?", "^H"]
    case .delete: ["^D"]
    case .deleteWordBack: ["^W"]
    case .killToStart: ["^U"]
    case .killToEnd: ["^K"]
    case .yank: ["^Y"]
    case .search: ["^R"]
    case .complete: ["^I"]
    case .nothing: ["^S", "^Q", "^O", "^G", "^X", "^]", "^\\\\", "^^", "^_", "^@"]
    default: []
    }
  }

  /// ESC [ parameters final.
  init(sequence parameters: String, final: Unicode.Scalar) {
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
    let isModified = parts.count > 1 && ["3", "5", "7"].contains(parts[1])
    switch final {
    case "~": self = Self.numbered(parts.first.map(String.init) ?? "", isModified: isModified)
    case "C": self = isModified ? .wordRight : .right
    case "D": self = isModified ? .wordLeft : .left
    default: self = Self.plain[final] ?? .nothing
    }
  }

  /// ESC O final.
  init(shifted final: Unicode.Scalar) {
    switch final {
    case "c": self = .wordRight
    case "d": self = .wordLeft
    default: self = Self.plain[final] ?? .nothing
    }
  }

  /// ESC and a key, or that key with Alt.
  init(meta scalar: Unicode.Scalar) {
    switch scalar {
    case "b", "B": self = .wordLeft
    case "f", "F": self = .wordRight
    case "d", "D": self = .deleteWordForward
    case "\u{8}", "\u{7F}": self = .deleteWordBack
    case "p", "P": self = .older
    case "n", "N": self = .newer
    default: self = .nothing
    }
  }

  private static let plain: [Unicode.Scalar: Command] = [
    "A": .older, "B": .newer, "C": .right, "D": .left, "H": .home, "F": .end,
  ]

  private static func numbered(_ number: String, isModified: Bool) -> Command {
    switch number {
    case "1", "7": .home
    case "4", "8": .end
    case "3": isModified ? .deleteWordForward : .delete
    case "200": .paste
    default: .nothing
    }
  }
}
