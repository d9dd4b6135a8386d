/// Help: all commands in short, or more about one of them or about a topic.
import Knowledge
import Terminal

struct HelpText {
  let wording: Wording

  var all: [Paragraph] {
    let width = wording.commands.map { Columns.width(of: $0.names[0]) }.max() ?? 0
    let commands = CommandWords.Group.allCases.flatMap { group in
      [Paragraph(.question, wording.phrase("help.group.\(group.rawValue)"))]
        + wording.commands.filter { $0.group == group }
        .map { Paragraph(.item(Columns.pad("/\($0.names[0])", to: width + 2)), $0.help) }
    }
    return [Paragraph(.plain, wording.phrase("help.head"))] + commands + [
      Paragraph(.plain, wording.phrase("help.also")),
      Paragraph(.plain, wording.phrase("help.topics", ["topics": topics])),
    ]
  }

  /// The names of the topics.
  var topics: String { wording.topics.map { $0.names[0] }.joined(separator: wording.phrase("list.comma")) }

  /// A topic, or a command with all its names; nil for what is neither.
  func about(_ word: String) -> [Paragraph]? {
    let word = word.trimmed.lowercased().drop { $0 == "/" }
    if let topic = wording.topics.first(where: { $0.names.contains(String(word)) }) {
      return topic.text.split(separator: "\n").map { Paragraph(.plain, String($0)) }
    }
    guard let command = wording.commands.first(where: { $0.names.contains(String(word)) }) else { return nil }
    let names = command.names.map { "/" + $0 }.joined(separator: " ")
    return [Paragraph(.plain, command.help), Paragraph(.note, wording.phrase("help.names", ["names": names]))]
  }
}
