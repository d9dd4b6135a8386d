/// Keys as the terminal sends them: characters in UTF-8, sequences that begin with ESC, and signals between them.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Key: Equatable {
  case character(Unicode.Scalar)
  case command(Command)
  case signal(Int32)
  case end
}

struct KeyReader {
  let keyboard: Int32
  /// Where signals arrive, or -1.
  let signals: Int32
  /// Whether ESC alone is a key, as it is in vi mode.
  var passesEscape = false
  private var held: UInt8?

  init(keyboard: Int32, signals: Int32) {
    self.keyboard = keyboard
    self.signals = signals
  }

  /// Waits for the next key or signal.
  mutating func next() -> Key {
    if held == nil, let number = awaitSignal() { return .signal(number) }
    guard let scalar = scalar() else { return .end }
    switch scalar {
    case "\u{3}": return .signal(SIGINT)
    case "\u{1A}": return .signal(SIGTSTP)
    case "\u{1C}": return .signal(SIGQUIT)
    case "\u{1B}": return escape()
    default: return .character(scalar)
    }
  }

  /// The next character without any meaning; nil at the end of input.
  mutating func scalar() -> Unicode.Scalar? {
    guard let first = byte() else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var bytes = [first]
    while bytes.count < length, let next = byte() {
      guard next & 0xC0 == 0x80 else {
        held = next
        break
      }
      bytes.append(next)
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  /// Whether more input comes at once, as it does within a sequence but not between keys that are pressed.
  func isReady(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    return held != nil || poll(&wait, 1, milliseconds) > 0
  }

  /// What the bytes after ESC mean; what is unknown does nothing, rather than leave its tail in the line.
  private mutating func escape() -> Key {
    guard isReady(within: 150), let scalar = scalar() else {
      return passesEscape ? .character("\u{1B}") : .command(.escape)
    }
    switch scalar {
    case "[": return .command(controlSequence())
    case "O": return .command(Command(shifted: self.scalar() ?? " "))
    default: return .command(Command(meta: scalar))
    }
  }

  private mutating func controlSequence() -> Command {
    var parameters = ""
    while let scalar = scalar() {
      switch scalar {
      case "0"..."?", " "..."/": parameters.unicodeScalars.append(scalar)
      case "[":  // the function keys of the Linux console
        _ = self.scalar()
        return .nothing
      default: return Command(sequence: parameters, final: scalar)
      }
    }
    return .nothing
  }

  /// Blocks until the keyboard or a signal has something to say; the signal if it is one.
  private func awaitSignal() -> Int32? {
    var waits = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0), pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waits, 2, -1) < 0, errno == EINTR {}
    var number: UInt8 = 0
    guard waits[0].revents & Int16(POLLIN) != 0, read(signals, &number, 1) == 1 else { return nil }
    return Int32(number)
  }

  private mutating func byte() -> UInt8? {
    if let byte = held {
      held = nil
      return byte
    }
    var byte: UInt8 = 0
    while true {
      let count = read(keyboard, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
