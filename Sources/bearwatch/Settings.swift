/// What the user may set, and where each value comes from: a flag, then the environment, then his file.
import Terminal

struct Settings: Sendable {
  static let on = "on"
  static let off = "off"

  /// One setting; its words stand in `Knowledge/phrases.yaml` under `settings.<key>`.
  enum Key: String, CaseIterable, Sendable {
    case color, plain, reader, simple, hints, history, pager

    /// The variable that sets it.
    var variable: String { "BEARWATCH_" + rawValue.uppercased() }

    /// What may stand there; anything where there is no list.
    var choices: [String]? {
      switch self {
      case .color: Screen.Colour.allCases.map(\.rawValue)
      case .pager: nil
      default: [Settings.on, Settings.off]
      }
    }

    /// The value where nobody has said anything.
    var usual: String {
      switch self {
      case .color: Screen.Colour.auto.rawValue
      case .hints, .history: Settings.on
      case .pager: Pager.usual
      default: Settings.off
      }
    }

    /// The value as it is kept; nil for what cannot stand here.
    func value(_ text: String) -> String? {
      guard let choices else { return text }
      let text = text.lowercased()
      let meant = Self.switches[text] ?? text
      return choices.contains(meant) ? meant : nil
    }

    /// Other words for on and off.
    private static let switches = [
      "true": Settings.on, "yes": Settings.on, "1": Settings.on,
      "false": Settings.off, "no": Settings.off, "0": Settings.off,
    ]
  }

  enum Origin: Hashable, Sendable {
    case flag
    case environment(variable: String)
    case file, usual
  }

  struct Value: Hashable, Sendable {
    var text: String
    var origin: Origin
  }

  /// A value that cannot stand where it stands; it was passed over.
  struct Mistake: Hashable, Sendable {
    var key: Key
    var value: Value

    var failure: Failure {
      let choices = (key.choices ?? []).joined(separator: " ")
      return Failure(
        "settings.value", ["name": key.rawValue, "value": value.text.cleaned, "choices": choices], status: .badInput)
    }
  }

  private var values: [Key: Value] = [:]
  private(set) var mistakes: [Mistake] = []

  init(flags: [Key: String] = [:], environment: [String: String] = [:], file: [String: String] = [:]) {
    for key in Key.allCases {
      let given = [
        flags[key].map { Value(text: $0, origin: .flag) },
        environment[key.variable].map { Value(text: $0, origin: .environment(variable: key.variable)) },
        key == .pager ? environment["PAGER"].map { Value(text: $0, origin: .environment(variable: "PAGER")) } : nil,
        file[key.rawValue].map { Value(text: $0, origin: .file) },
      ]
      values[key] = first(given.compactMap(\.self), key)
    }
  }

  subscript(_ key: Key) -> Value { values[key] ?? Value(text: key.usual, origin: .usual) }

  func isOn(_ key: Key) -> Bool { self[key].text == Self.on }

  var colour: Screen.Colour { Screen.Colour(rawValue: self[.color].text) ?? .auto }

  private mutating func first(_ given: [Value], _ key: Key) -> Value? {
    for var value in given {
      if let text = key.value(value.text) {
        value.text = text
        return value
      }
      mistakes.append(Mistake(key: key, value: value))
    }
    return nil
  }
}
