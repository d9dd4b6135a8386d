/// Answers about the talk itself: what comes next, what to say, what would change the verdict.
import Counsel
import Knowledge

struct AsideText {
  let wording: Wording

  /// The stage of the play and its next line.
  func next(_ play: Play?, _ stage: Play.Stage?, _ next: Play.Stage?) -> [Paragraph] {
    guard let play else { return [plain("next.not_yet"), note("next.not_yet.hint")] }
    let head =
      stage.map { plain("next.stage", ["play": play.name, "stage": $0.name]) }
      ?? plain("next.play", ["play": play.name])
    guard let next else { return [head, plain("next.last")] + source(play.sources) }
    let says = plain("next.says", ["stage": next.name, "says": next.says.first ?? ""])
    return [head, says] + later(play, than: next) + [note("next.if_so")] + source(play.sources)
  }

  private func later(_ play: Play, than next: Play.Stage) -> [Paragraph] {
    let names = play.stages.drop { $0 != next }.dropFirst().map(\.name)
    return names.isEmpty ? [] : [plain("next.later", ["stages": names.joined(separator: wording.phrase("arrow"))])]
  }

  /// What to say to get off the phone.
  func partings(_ lines: Talking.Lines) -> [Paragraph] { spoken("partings.head", lines) }

  /// What to say that can only disprove.
  func probes(_ lines: Talking.Lines) -> [Paragraph] { spoken("probes.head", lines) }

  private func spoken(_ head: String, _ lines: Talking.Lines) -> [Paragraph] {
    let said = lines.says.enumerated().flatMap { index, line in
      [Paragraph(.item("\(index + 1)."), line.says)] + (line.shows.map { [Paragraph(.detail, $0)] } ?? [])
    }
    return [plain(head)] + said + [Paragraph(.plain, lines.note)] + source(lines.sources)
  }

  /// The facts that would change the verdict.
  func turnings(_ list: [Turning], from reply: Reply?) -> [Paragraph] {
    guard let reply else { return [plain("turning.not_yet")] }
    let lines = list.map { turning in
      plain(
        turning.verdict < reply.verdict ? "turning.lower" : "turning.raise",
        ["fact": turning.fact, "verdict": wording.phrase("verdict.\(turning.verdict.rawValue)")])
    }
    let isRed = reply.evidence.contains(where: \.redLine)
    return lines.isEmpty ? [plain(isRed ? "turning.none.red" : "turning.none")] : lines
  }

  private func source(_ sources: [Citation]) -> [Paragraph] {
    sources.prefix(1).map { Paragraph(.note, SourceText(wording: wording, about: "why").text($0)) }
  }

  private func plain(_ key: String, _ values: [String: String] = [:]) -> Paragraph {
    Paragraph(.plain, wording.phrase(key, values))
  }

  private func note(_ key: String) -> Paragraph { Paragraph(.note, wording.phrase(key)) }
}
