/// A call for help: at most three short lines that begin with an act, in any state of the talk, without a question.
import Counsel
import Knowledge

final class Alarm {
  private static let most = 3

  private let wording: Wording
  private let commands: CommandFinder
  /// What to do at once by what has happened in this talk, the first things first.
  private var acts: [String] = []
  /// Whether nothing that is typed may be kept: somebody has called for help, or has lost something already.
  private(set) var isRaised = false

  init(_ wording: Wording) {
    self.wording = wording
    commands = CommandFinder(wording.commands)
  }

  /// Whether a line calls for help.
  func isCall(_ line: String) -> Bool {
    if case .command(id: ReplCommand.panic.id, _) = commands.find(line) { return true }
    return false
  }

  /// Takes up what has happened by now.
  func heed(_ reply: Reply) {
    acts = reply.remedies.filter(\.urgent).map(\.act)
    if reply.intent == .emergency { isRaised = true }
  }

  /// The lines; from now on nothing is kept.
  func raise() -> [String] {
    isRaised = true
    let usual = wording.phrase(acts.isEmpty ? "panic" : "panic.happened").split(separator: "\n").map(String.init)
    return Array((acts.map { $0 + wording.phrase("act.end") } + usual).prefix(Self.most))
  }

  /// Another talk begins.
  func calm() {
    acts = []
    isRaised = false
  }
}
