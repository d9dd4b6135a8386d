/// The guide of the first start: at most three questions, each answered with Enter if one likes.
import Foundation
import Knowledge
import Terminal

struct Guide {
  private let asking: Asking
  private let mark: String

  /// Nil where it was held before: a mark in the user's folder keeps it from coming back.
  init?(asking: Asking, home: String) {
    self.asking = asking
    mark = home + "/guided"
    if FileManager.default.fileExists(atPath: mark) { return nil }
  }

  /// Asks; a sentence or a command instead of an answer ends the guide, and is what it returns.
  func run() -> String? {
    // Where the mark cannot be written, the guide comes again; that is all.
    _ = FileManager.default.createFile(atPath: mark, contents: nil, attributes: [.posixPermissions: 0o600])
    asking.say("guide.hello")
    var step = ask("guide.on_the_phone") { $0 == "1" ? .over("guide.tell") : .next }
    if case .next = step { step = ask("guide.has_file") { $0 == "1" ? .over("guide.import") : .next } }
    if case .next = step { step = ask("guide.platform", Self.payments) { .over(how($0)) } }
    switch step {
    case .over(let last): asking.say(last)
    case .said(let line): return line
    case .next: break
    }
    return nil
  }

  private static let yesOrNo = ["answer.yes", "answer.no"]
  private static let payments = ["answer.alipay", "answer.wechat", "answer.jd"]

  private enum Step {
    case next
    /// The guide ends with this phrase.
    case over(String)
    /// The user has said something else.
    case said(String)
  }

  private func how(_ answer: String) -> String {
    ["1", "2", "3"].contains(answer) ? "guide.how.\(answer)" : "guide.skipped"
  }

  /// - Parameter answers: lists of words that mean 1, 2 and so on.
  private func ask(_ key: String, _ answers: [String] = Self.yesOrNo, then: (String) -> Step) -> Step {
    asking.say(key)
    let prompt = asking.wording.phrase("guide.prompt") + " "
    guard case .line(let line) = asking.stage.read(prompt) else { return .over("guide.skipped") }
    let answer = line.filter { !$0.isWhitespace }
    if answer.isEmpty { return .over("guide.skipped") }
    if let meant = answers.firstIndex(where: { asking.wording.isOne(answer, of: $0) }) {
      return then(String(meant + 1))
    }
    return answer.count == 1 && answer.first?.isWholeNumber == true ? then(answer) : .said(line)
  }
}
