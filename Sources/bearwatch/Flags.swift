/// The flags that every command takes.
import ArgumentParser
import Terminal

struct Flags: ParsableArguments {
  @Option(help: "Keep orders apart for this person, by any name.") var profile: String?
  @Option(help: "Whether to show colour: auto, always or never.") var color: Screen.Colour?
  @Flag(help: "Only ASCII symbols, for terminals that disagree about the width of others.") var plain = false
  @Flag(help: "Words instead of shapes, for a screen reader.") var reader = false
  @Flag(help: "Shorter answers with blank lines between, for people who want it simple.") var simple = false
  @Flag(help: "Print long texts at once.") var noPager = false
  @Flag(help: "Keep nothing of what is typed.") var noHistory = false

  /// What was said, by the key of the setting.
  var said: [Settings.Key: String] {
    var said: [Settings.Key: String] = [:]
    said[.color] = color?.rawValue
    if plain { said[.plain] = Settings.on }
    if reader { said[.reader] = Settings.on }
    if simple { said[.simple] = Settings.on }
    if noPager { said[.pager] = "" }
    if noHistory { said[.history] = Settings.off }
    return said
  }
}

extension Screen.Colour: ExpressibleByArgument {}
