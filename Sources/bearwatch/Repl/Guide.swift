/// The guide of the first start: at most three questions, each answered with Enter if one likes.
import Foundation
import Knowledge
import Store
import Terminal

struct Guide {
  /// Due once; a mark in the user's folder keeps it from coming back.
  static func isDue(_ desk: Desk) -> Bool { !FileManager.default.fileExists(atPath: mark(desk)) }

  private static func mark(_ desk: Desk) -> String { desk.store.home + "/guided" }

  /// Asks; a sentence or a command instead of an answer is taken as what it is, and ends the guide.
  func run(_ session: inout Session) throws -> ReplCommand.Outcome {
    // Where the mark cannot be written, the guide comes again; that is all.
    _ = FileManager.default.createFile(
      atPath: Self.mark(session.desk), contents: nil, attributes: [.posixPermissions: 0o600])
    session.say("guide.hello")
    var step = ask("guide.on_the_phone", &session) { $0 == "1" ? .over("guide.tell") : .next }
    if case .next = step { step = ask("guide.has_file", &session) { $0 == "1" ? .over("guide.import") : .next } }
    if case .next = step { step = ask("guide.platform", &session, Self.payments) { .over(how($0)) } }
    switch step {
    case .over(let last): session.say(last)
    case .said(let outcome): return outcome
    case .next: break
    }
    return .goOn
  }

  private static let yesOrNo = ["answer.yes", "answer.no"]
  private static let payments = ["answer.alipay", "answer.wechat", "answer.jd"]

  private enum Step {
    case next
    /// The guide ends with this phrase.
    case over(String)
    /// The user has said something else, which was answered.
    case said(ReplCommand.Outcome)
  }

  private func how(_ answer: String) -> String {
    ["1", "2", "3"].contains(answer) ? "guide.how.\(answer)" : "guide.skipped"
  }

  /// - Parameter answers: lists of words that mean 1, 2 and so on.
  private func ask(_ key: String, _ session: inout Session, _ answers: [String] = Self.yesOrNo, then: (String) -> Step)
    -> Step
  {
    session.say(key)
    guard case .line(let line) = session.stage.readLine(session.wording.phrase("guide.prompt") + " ") else {
      return .over("guide.skipped")
    }
    let answer = line.filter { !$0.isWhitespace }
    if answer.isEmpty { return .over("guide.skipped") }
    if let meant = answers.firstIndex(where: { session.wording.isOne(answer, of: $0) }) {
      return then(String(meant + 1))
    }
    return answer.count == 1 && answer.first?.isWholeNumber == true ? then(answer) : .said(session.answer(line))
  }
}
