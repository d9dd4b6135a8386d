/// One script of the scammers on one page of A4, to hand out: how it is known, what is said, what is true, what to do.
import Knowledge

struct HandoutSheet {
  private static let mostSources = 4
  /// Whom to call, by the ids of their organisations.
  static let helpers = ["police-110", "anti-fraud-96110"]

  let wording: Wording
  let directory: Directory

  func sheet(_ play: Play) -> Sheet {
    let values = ["name": play.name]
    var sheet = Sheet(
      title: wording.phrase("handout.title", values), subtitle: [wording.phrase("handout.subtitle")])
    sheet.sections = [
      .init(wording.phrase("handout.tells"), [.points(play.tells)]),
      .init(wording.phrase("handout.says"), [.steps(play.stages.compactMap(said))]),
      .init(wording.phrase("handout.truth"), [.text(play.truth)]),
      .init(wording.phrase("handout.do"), [.steps(play.advice)]),
      .init(
        wording.phrase("handout.never"),
        [.points(wording.phrase("handout.rules").split(separator: "\n").map(String.init))]),
      .init(wording.phrase("handout.call"), [.points(Self.helpers.compactMap(help))]),
    ]
    let sources = play.sources.prefix(Self.mostSources).map { one in
      one.date.map { wording.phrase("handout.source", ["name": one.name, "date": $0]) } ?? one.name
    }
    sheet.foot = [
      wording.phrase("handout.sources", ["list": sources.joined(separator: wording.phrase("list.semicolon"))])
    ]
    return sheet
  }

  private func said(_ stage: Play.Stage) -> String? {
    stage.says.first.map { wording.phrase("handout.stage", ["name": stage.name, "says": $0]) }
  }

  private func help(_ id: String) -> String? {
    directory.organisation(id).flatMap { one in
      one.phones.first.map { wording.phrase("handout.help", ["name": one.name, "number": $0.number]) }
    }
  }
}
