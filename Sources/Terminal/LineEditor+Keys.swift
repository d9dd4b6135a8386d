/// How keys reach libedit: read here, told apart, and handed on as characters of which some stand for our commands.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LineEditor {
  /// Hands libedit our reader of keys and our commands, and lets the user's ~/.editrc have the last word.
  func prepare(_ edit: OpaquePointer) {
    ceditline_set_owner(edit, Unmanaged.passUnretained(self).toOpaque())
    ceditline_set_reader(edit) { LineEditor.of($0)?.readKey($1) ?? 0 }
    ceditline_add(edit, "bearwatch-key") { LineEditor.of($0)?.perform(Unicode.Scalar($1)) ?? UInt8(CC_EOF) }
    for scalar in Command.controls.keys { ceditline_bind(edit, Self.octal(scalar), "bearwatch-key") }
    bindCommands(edit, ceditline_bind)
    el_source(edit, nil)
    // A change to vi mode has emptied the maps.
    bindCommands(edit, ceditline_bind)
    bindCommands(edit, ceditline_bind_other)
    reader.passesEscape = ceditline_is_vi(edit)
  }

  private static func of(_ edit: OpaquePointer?) -> LineEditor? {
    ceditline_owner(edit).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  private typealias Bind = (OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Void

  private func bindCommands(_ edit: OpaquePointer, _ bind: Bind) {
    for command in Command.allCases { bind(edit, Self.octal(command.scalar), "bearwatch-key") }
  }

  /// A character in the notation of libedit's bindings.
  private static func octal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// libedit's hook: 1 and a character, 0 at the end, -1 to give the line up.
  private func readKey(_ result: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let scalar = nextScalar() else {
      errno = EINTR
      return ending == .end ? 0 : -1
    }
    result?.pointee = wchar_t(bitPattern: scalar.value)
    return 1
  }

  /// The next key; the line is drawn when there is none yet, so that a burst of keys is drawn once.
  private func awaitKey() -> Key {
    if !reader.isReady(within: 0) { draw() }
    return reader.next()
  }

  private func draw() {
    guard let edit else { return }
    let line = EditedLine(edit: edit)
    let (before, after) = (line.before, line.after)
    draw(before: before, after: after, ghost: ghost(before: before, after: after))
  }

  private func nextScalar() -> Unicode.Scalar? {
    while ending == nil {
      let key = queue.isEmpty ? awaitKey() : queue.removeFirst()
      if search != nil, !isSilent(key) { return searched(with: key).scalar }
      switch key {
      case .character(let scalar) where (0x80..<0xA0).contains(scalar.value): continue
      case .character(let scalar): return scalar
      case .command(let command): return command.scalar
      case .signal(let number): handle(signal: number)
      case .end: ending = .end
      }
    }
    return nil
  }

  /// Signals that change what is shown but not what is typed.
  private func isSilent(_ key: Key) -> Bool {
    [.signal(SIGWINCH), .signal(SIGTSTP), .signal(SIGCONT)].contains(key)
  }

  private func handle(signal number: Int32) {
    switch number {
    case SIGWINCH: resize()
    case SIGTSTP: stop()
    case SIGCONT: resume()
    case SIGINT:
      if let edit { drop(EditedLine(edit: edit).text) }
      ending = .interrupted
    default: ending = .signal(number)
    }
  }

  /// Ctrl-Z: the shell gets a terminal in order, below the line.
  private func stop() {
    draw()
    ceditline_set_raw(edit, false)
    ceditline_write(drawing.toLastRow() + Paste.off)
    ceditline_die(SIGTSTP)
  }

  /// Back in the foreground, on a new row of a terminal that the shell has set its own way.
  private func resume() {
    ceditline_set_raw(edit, false)
    ceditline_set_raw(edit, true)
    ceditline_write(Paste.on + "\r")
    startDrawing()
  }

  private func resize() {
    guard let size = Screen.size else { return }
    ceditline_write(drawing.resize(width: size.columns, height: size.rows))
  }
}
