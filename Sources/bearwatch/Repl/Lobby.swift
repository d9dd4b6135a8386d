/// What comes before the talk: a word of welcome, the guide, and the first line, while orders and knowledge are still being read.
import Foundation
import Knowledge
import Store
import Terminal

struct Lobby {
  let wording: Wording
  let stage: Stage
  let store: OpenStore
  var profile: String?

  /// Welcomes, and reads what is said first.
  func first() -> Input {
    guard stage.isInteractive else { return stage.read("") }
    let asking = Asking(wording: wording, stage: stage)
    // What cannot be read here is told where the orders are read.
    let count = try? store.ask { store throws(StoreError) in try store.count() }
    asking.say(count ?? 0 == 0 ? "session.hello.empty" : "session.hello", ["orders": String(count ?? 0)])
    if let profile { asking.say("session.profile", ["name": profile]) }
    let last = try? store.ask { store throws(StoreError) in try store.cases(1).first }
    if let last, last.record.isUnfinished(at: stage.now()) {
      asking.show([Paragraph(.note, CaseText(wording: wording).unfinished(last.record))])
    } else if let days = PracticeReminder(store: store, now: stage.now()).days() {
      asking.show([Paragraph(.note, wording.phrase("drill.due", ["days": String(days)]))])
    }
    if stage.isBlind { asking.say("session.no_utf8") }
    if count == 0, let guide = Guide(asking: asking, home: store.home), let said = guide.run() { return .line(said) }
    return stage.read(stage.prompt(wording.phrase("session.prompt")))
  }
}
