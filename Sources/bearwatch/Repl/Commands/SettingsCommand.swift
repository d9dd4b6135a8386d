/// `/配置`: what is set and where each value comes from; with a name and a value behind it, sets it.
import Knowledge

extension ReplCommand {
  static let settings = ReplCommand(id: "settings") { session, rest in
    guard let context = session.context else { return .goOn }
    let text = SettingsText(wording: session.wording)
    guard !rest.isEmpty else {
      session.showAll(text.paragraphs(context))
      return .goOn
    }
    let (key, value) = try text.meant(rest)
    let places = try context.places()
    try SettingsFile(path: places.settingsFile, wording: session.wording).keep(value, for: key)
    session.say("settings.kept", values: ["name": text.name(key), "path": places.settingsFile.cleaned])
    return .goOn
  }
}
