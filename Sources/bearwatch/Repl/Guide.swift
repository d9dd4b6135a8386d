/// The guide of the first start: at most three questions, each answered with Enter if one likes.
import Foundation
import Knowledge
import Store
import Terminal

struct Guide {
  /// Due once, while there are no orders; a mark in the user's folder keeps it from coming back.
  static func isDue(_ desk: Desk) throws -> Bool {
    let count = try desk.store.ask { store throws(StoreError) in try store.count() }
    return count == 0 && !FileManager.default.fileExists(atPath: mark(desk))
  }

  private static func mark(_ desk: Desk) -> String { desk.store.home + "/guided" }

  /// Asks; a sentence instead of an answer is taken as what it is, and ends the guide.
  func run(_ session: inout Session) throws {
    _ = FileManager.default.createFile(
      atPath: Self.mark(session.desk), contents: nil, attributes: [.posixPermissions: 0o600])
    session.say("guide.hello")
    guard try ask("guide.on_the_phone", &session, then: { $0 == "2" ? .next : .over("guide.tell") }) else { return }
    guard try ask("guide.has_file", &session, then: { $0 == "1" ? .over("guide.import") : .next }) else { return }
    _ = try ask("guide.platform", &session) { .over("guide.how.\(["1", "2", "3"].contains($0) ? $0 : "none")") }
  }

  private enum Step { case next, over(String) }

  /// True where the guide goes on.
  private func ask(_ key: String, _ session: inout Session, then: (String) -> Step) throws -> Bool {
    session.say(key)
    guard case .line(let line) = session.editor.readLine(prompt: session.wording.phrase("guide.prompt") + " ") else {
      session.say("guide.skipped")
      return false
    }
    let answer = line.filter { !$0.isWhitespace }
    if answer.isEmpty {
      session.say("guide.skipped")
      return false
    }
    guard answer.count == 1, answer.first?.isNumber == true else {
      _ = try session.answer(line)
      return false
    }
    switch then(String(answer.map { Character(String($0.wholeNumberValue ?? 0)) })) {
    case .next: return true
    case .over(let last):
      session.say(last)
      return false
    }
  }
}
