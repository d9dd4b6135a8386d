/// A script of the scammers in words: by what it is known, what is said in it, what to do.
import Knowledge

struct PlayText {
  let wording: Wording

  /// All that helps somebody who asks about it.
  func whole(_ play: Play) -> [Paragraph] {
    let lines = play.stages.compactMap(\.says.first).map { wording.phrase("play.says", ["says": $0]) }
    return tells(play) + [Paragraph(.plain, wording.phrase("play.lines"))] + lines.map { Paragraph(.detail, $0) }
      + advice(play)
  }

  /// By what it is recognised, with the programs that were reported.
  func tells(_ play: Play) -> [Paragraph] {
    let apps = play.apps.map { wording.phrase("play.apps", ["apps": list($0, "play.comma")]) }
    return [Paragraph(.plain, wording.phrase("play.tells", ["tells": list(play.tells, "play.semicolon")]))]
      + [apps].compactMap(\.self).map { Paragraph(.plain, $0) }
  }

  private func advice(_ play: Play) -> [Paragraph] {
    play.advice.enumerated().map { Paragraph(.item("\($0 + 1)."), $1) }
  }

  private func list(_ texts: [String], _ between: String) -> String {
    texts.joined(separator: wording.phrase(between))
  }
}
