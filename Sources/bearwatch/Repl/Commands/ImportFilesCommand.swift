/// `/导入 文件`: brings files into the store without leaving the talk.
import Counsel
import Foundation
import Knowledge
import Terminal

extension ReplCommand {
  static let importFiles = ReplCommand(id: "import") { session, rest in
    let files = FileNames(rest).list
    guard !files.isEmpty else {
      session.say("import.which")
      return .goOn
    }
    let desk = try ImportDesk(wording: session.wording, store: session.desk.store)
    let (wording, stage) = (session.wording, session.stage)
    for file in files {
      let report = try desk.bring(file) { wrong in
        stage.readSecret(wording.phrase(wrong ? "import.ask_password_again" : "import.ask_password"))
      }
      session.show([Paragraph(.plain, desk.text(report))])
    }
    try session.rereadOrders()
    if let reply = session.talk.reply, [.report, .emergency].contains(reply.intent) {
      session.say("import.again")
      session.show(session.desk.text.answer(reply, told: &session.told))
    }
    return .goOn
  }
}

extension Session {
  /// Reads the orders again; the talk goes on with what was said so far.
  mutating func rereadOrders() throws {
    try desk.refresh()
    let turns = talk.turns
    talk = desk.conversation()
    for turn in turns { _ = talk.hear(turn) }
  }
}

/// File names as people type, paste or drop them: quoted, with escaped blanks, with `~`.
struct FileNames {
  let list: [String]

  init(_ text: String) {
    var names: [String] = []
    var name = ""
    var quote: Character?
    var escaped = false
    for character in text {
      if escaped {
        name.append(character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { name.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character.isWhitespace {
        names.append(name)
        name = ""
      } else {
        name.append(character)
      }
    }
    let typed = (names + [name]).filter { !$0.isEmpty }
    let whole = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A name with blanks that nobody quoted.
    let isOne = typed.count > 1 && FileManager.default.fileExists(atPath: NSString(string: whole).expandingTildeInPath)
    list = (isOne ? [whole] : typed).map { NSString(string: $0).expandingTildeInPath }
  }
}
