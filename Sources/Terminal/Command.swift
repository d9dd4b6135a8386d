/// What a key can do beside standing for itself.
enum Command: UInt8, CaseIterable {
  case older, newer, left, right, home, end, wordLeft, wordRight
  case backspace, delete, deleteOrEnd, deleteWordBack, deleteWordForward, killToStart, killToEnd, yank
  case paste, search, complete, clear, update, escape, nothing

  /// The character that stands for the command towards libedit: of the controls from 0x80, which no key sends.
  var scalar: Unicode.Scalar { Unicode.Scalar(0x80 + rawValue) }

  /// The command of that character, or of a control key.
  init?(scalar: Unicode.Scalar) {
    guard let command = Command(rawValue: UInt8(truncatingIfNeeded: scalar.value &- 0x80)) ?? Self.controls[scalar]
    else { return nil }
    self = command
  }

  /// The keys that go through libedit's own map of keys, so that ~/.editrc can give them another meaning.
  static let controls: [Unicode.Scalar: Command] = [
    "\u{10}": .older, "\u{E}": .newer, "\u{2}": .left, "\u{6}": .right, "\u{1}": .home, "\u{5}": .end,
    "\u{7F}": .backspace, "\u{8}": .backspace, "\u{4}": .deleteOrEnd, "\u{17}": .deleteWordBack,
    "\u{15}": .killToStart, "\u{B}": .killToEnd, "\u{19}": .yank, "\u{12}": .search, "\u{9}": .complete,
    "\u{C}": .clear,
    // What libedit has on these would read further keys, or ask for a command of its own.
    "\0": .nothing, "\u{7}": .nothing, "\u{F}": .nothing, "\u{11}": .nothing, "\u{13}": .nothing, "\u{16}": .nothing,
    "\u{18}": .nothing, "\u{1C}": .nothing, "\u{1D}": .nothing, "\u{1E}": .nothing, "\u{1F}": .nothing,
  ]

  /// ESC [ parameters final.
  init(sequence parameters: String, final: Unicode.Scalar) {
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
    let isModified = parts.count > 1 && ["3", "5", "7"].contains(parts[1])
    switch final {
    case "~": self = Self.numbered(parts.first.map(String.init) ?? "", isModified: isModified)
    case "C": self = isModified ? .wordRight : .right
    case "D": self = isModified ? .wordLeft : .left
    default: self = Self.finals[final] ?? .nothing
    }
  }

  /// ESC O final.
  init(shifted final: Unicode.Scalar) {
    switch final {
    case "c": self = .wordRight
    case "d": self = .wordLeft
    default: self = Self.finals[final] ?? .nothing
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

  private static let finals: [Unicode.Scalar: Command] = [
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
