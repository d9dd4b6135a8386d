/// What somebody types in a drill: an answer, a word to stop, or something real, which is never taken for an answer.
import Knowledge

struct DrillAnswer {
  let wording: Wording
  /// Whether a line, told as an account, is one of something lost.
  private let isEmergency: (String) -> Bool
  private let commands: CommandFinder

  init(_ wording: Wording, isEmergency: @escaping (String) -> Bool) {
    self.wording = wording
    self.isEmergency = isEmergency
    commands = CommandFinder(wording.commands)
  }

  enum Heard: Equatable {
    case choice(Int)
    /// In his own words.
    case words(String)
    case skip, stop
    /// Nothing that could be an answer or anything else.
    case nothing
    /// Something else than the drill: a command, or what is really happening.
    case said(String)
    /// It may be real, and may be advice.
    case doubtful(String)
  }

  /// What was meant by a line, where there is a choice.
  ///
  /// Anything else that he says of himself is real.
  /// - Parameter names: the words for each choice.
  func choice(_ line: String, among names: [[String]]) -> Heard {
    if let command = command(line) { return command }
    let bare = line.filter { !$0.isWhitespace && !$0.isPunctuation }
    if let meant = names.firstIndex(where: { words in words.contains { self.bare($0) == bare } }) {
      return .choice(meant)
    }
    let filler = Set(wording.words("drill.words.filler").joined())
    let digits = bare.filter { !filler.contains($0) }
    if digits.count == 1, let number = digits.first?.wholeNumberValue {
      return (1...names.count).contains(number) ? .choice(number - 1) : .nothing
    }
    // A word or two, or numbers, tell of no call.
    if bare.count <= 2 || bare.allSatisfy(\.isNumber) { return .nothing }
    return isOwn(line) ? .said(line) : .doubtful(line)
  }

  /// What was meant by a line, where it is told in his own words.
  func words(_ line: String) -> Heard {
    if let command = command(line) { return command }
    guard line.contains(where: \.isLetter) else { return .nothing }
    if let mark = wording.words("drill.words.real").first(where: line.hasPrefix) {
      return .said(String(line.dropFirst(mark.count).drop { $0.isWhitespace || $0.isPunctuation }))
    }
    return isOwn(line) ? .doubtful(line) : .words(line)
  }

  /// Whether somebody wants it of him, or something is lost.
  private func isOwn(_ line: String) -> Bool {
    wording.words("drill.words.own").contains(where: line.contains) || isEmergency(line)
  }

  private func command(_ line: String) -> Heard? {
    switch commands.find(line) {
    case .sentence: nil
    case .unknown: .said(line)
    case .command(ReplCommand.quit.id, _), .command(ReplCommand.enough.id, _): .stop
    case .command(ReplCommand.skip.id, _): .skip
    case .command: .said(line)
    }
  }

  private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace && !$0.isPunctuation } }
}
