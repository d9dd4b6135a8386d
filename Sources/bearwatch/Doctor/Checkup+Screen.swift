/// What can be typed and shown here.
import Knowledge
import Terminal

extension Checkup {
  /// The narrowest on which an answer can be read at a glance, in columns.
  private static let narrowest = 40

  var onScreen: [Observation] {
    guard screen.isTerminal else { return [locale, Observation("terminal", .good, "doctor.terminal.none")] }
    return [locale, terminal, width, symbols]
  }

  private var locale: Observation {
    let values = ["name": Charset.name().cleaned]
    switch Charset.current {
    case .utf8: return Observation("locale", .good, "doctor.locale", values)
    case .replaced: return Observation("locale", .heed, "doctor.locale.replaced", values)
    case .missing: return Observation("locale", .bad, "doctor.locale.missing", values)
    }
  }

  private var terminal: Observation {
    let kind = Screen.variable("TERM") ?? ""
    let values = ["kind": kind.cleaned]
    return Screen.canEdit(kind)
      ? Observation("terminal", .good, "doctor.terminal", values)
      : Observation("terminal", .heed, "doctor.terminal.dumb", values)
  }

  private var width: Observation {
    let values = ["columns": String(screen.width), "least": String(Self.narrowest)]
    return screen.width < Self.narrowest
      ? Observation("width", .heed, "doctor.width.narrow", values)
      : Observation("width", .good, "doctor.width", values)
  }

  /// How wide a terminal draws a symbol is known to nobody but who looks at it.
  private var symbols: Observation {
    let colour = context.wording.phrase(screen.showsColour ? "doctor.colour" : "doctor.colour.none")
    if screen.ascii || screen.words { return Observation("symbols", .good, "doctor.symbols.plain", ["colour": colour]) }
    let rulers = ["doctor.ruler", "doctor.ruler.columns"].map { context.wording.phrase($0) }
    return Observation("symbols", .good, "doctor.symbols", ["colour": colour], lines: rulers)
  }
}
