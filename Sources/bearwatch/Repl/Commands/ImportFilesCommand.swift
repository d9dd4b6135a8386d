/// `/导入 文件`: brings files into the store without leaving the talk.
import Counsel
import Foundation
import Knowledge
import Store
import Terminal

extension ReplCommand {
  static let importFiles = ReplCommand(id: "import") { session, rest in
    let names = FileNames(rest).list
    guard !names.isEmpty else {
      session.say("import.which")
      return .goOn
    }
    if let sealed = names.first(where: SealedDesk.isSealed) { return try session.bringFamily(sealed) }
    var desk = try session.importDesk()
    let outcome = try desk.bring(GivenFiles(names)) { news, words in
      session.show([Paragraph(.plain, words.text(news))])
    }
    if outcome.brought { try session.takeUpOrders() }
    return .goOn
  }
}

extension Session {
  /// What brings files in, with the user's own formats as they are now.
  func importDesk() throws -> ImportDesk {
    let files = try ImportDesk(wording: wording, store: desk.store, stage: stage)
    for problem in files.own.problems { show([Paragraph(.note, problem)]) }
    return files
  }

  /// Reads the orders again, and says again what was being talked about, now that more is known.
  mutating func takeUpOrders() throws {
    try rereadOrders()
    if let reply = talk.reply, [.report, .emergency].contains(reply.intent) {
      say("import.again")
      showAnswer(reply)
    }
  }

  /// Reads the orders again; the talk goes on with what was said so far.
  mutating func rereadOrders() throws {
    try desk.refresh()
    talk.move(over: desk.book)
  }
}
