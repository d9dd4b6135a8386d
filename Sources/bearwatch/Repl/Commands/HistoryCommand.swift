/// `/历史`: where what was typed is kept; `/历史 清除` forgets it.
import Knowledge

extension ReplCommand {
  static let history = ReplCommand(id: "history") { session, rest in
    let isCleared = session.wording.isOne(rest, of: "history.clear_words")
    if isCleared { session.stage.forget() }
    session.say(isCleared ? "history.cleared" : "history.about", values: ["path": session.desk.store.home + "/history"])
    return .goOn
  }
}
