/// What is set, in words, and what somebody means who wants it otherwise.
import Knowledge

struct SettingsText {
  let wording: Wording

  func name(_ key: Settings.Key) -> String { wording.words("settings.\(key.rawValue).names").first ?? key.rawValue }

  func paragraphs(_ context: Context) -> [Paragraph] {
    let settings = Settings.Key.allCases.flatMap { key in
      let value = context.settings[key]
      let values = [
        "name": name(key), "key": key.rawValue, "value": shown(value.text), "origin": origin(value.origin),
      ]
      return [
        Paragraph(.plain, wording.phrase("settings.line", values)),
        Paragraph(.detail, wording.phrase("settings.\(key.rawValue).help")),
      ]
    }
    return settings + places(context) + [Paragraph(.note, wording.phrase("settings.hint"))]
  }

  /// `颜色 不用`: which setting, and what it shall be; nil for as it usually is.
  func meant(_ text: String) throws(Failure) -> (Settings.Key, String?) {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace || $0 == "=" || $0 == ":" || $0 == "\u{FF1A}" }.map(
      String.init)
    let key = Settings.Key.allCases.first { wording.isOne(parts[0], of: "settings.\($0.rawValue).names") }
    guard let key, parts.count == 2 else { throw Failure("settings.which", ["text": text.cleaned], status: .usage) }
    if wording.isOne(parts[1], of: "settings.words.usual") { return (key, nil) }
    let named = key.choices?.first { wording.isOne(parts[1], of: "settings.words.\($0)") }
    guard let value = named ?? key.value(parts[1].trimmed) else {
      let choices = (key.choices ?? []).map(shown).joined(separator: " ")
      let values = ["name": name(key), "value": parts[1].cleaned, "choices": choices]
      throw Failure("settings.value", values, status: .usage)
    }
    return (key, value)
  }

  private func shown(_ value: String) -> String {
    wording.phrases["settings.words.\(value)"].flatMap { $0.split(separator: " ").first.map(String.init) }
      ?? (value.isEmpty ? wording.phrase("settings.empty") : value.cleaned)
  }

  private func origin(_ origin: Settings.Origin) -> String {
    switch origin {
    case .flag: wording.phrase("settings.from.flag")
    case .environment(let variable): wording.phrase("settings.from.environment", ["variable": variable])
    case .file: wording.phrase("settings.from.file")
    case .usual: wording.phrase("settings.from.usual")
    }
  }

  private func places(_ context: Context) -> [Paragraph] {
    guard let places = try? context.places() else { return [] }
    let profiles = places.profiles.map(\.cleaned).joined(separator: wording.phrase("list.comma"))
    let own = places.profile ?? wording.phrase("settings.no_profile")
    return [
      Paragraph(.plain, wording.phrase("settings.file_at", ["path": places.settingsFile.cleaned])),
      Paragraph(.plain, wording.phrase("settings.home_at", ["path": places.home.cleaned])),
      Paragraph(.plain, wording.phrase("settings.profile", ["name": own])),
    ] + (profiles.isEmpty ? [] : [Paragraph(.plain, wording.phrase("settings.profiles", ["names": profiles]))])
  }
}
