/// `/做完 3`: marks the third step as done, and says which comes next.
import Counsel
import Knowledge

extension ReplCommand {
  static let tick = ReplCommand(id: "tick") { session, rest in
    guard let reply = session.talk.reply, !reply.remedies.isEmpty else {
      session.say("steps.none")
      return .goOn
    }
    let plan = reply.plan.items
    let numbers = rest.split { !$0.isWholeNumber }.compactMap { Int($0) }.filter { plan.indices.contains($0 - 1) }
    guard !numbers.isEmpty else {
      session.say("steps.which")
      return .goOn
    }
    for number in numbers {
      let item = plan[number - 1]
      session.log.tick(item.id, item.step.text(by: reply.way), at: session.stage.now())
    }
    session.keepTalk()
    guard let next = plan.firstIndex(where: { !session.log.done.contains($0.id) }) else {
      session.say("steps.all_done")
      return .goOn
    }
    session.say("steps.next")
    session.show([session.desk.text.steps.paragraph(plan[next], number: next + 1, reply)])
    if session.log.number == nil, session.told.first("keep.hint") { session.say("keep.hint") }
    return .goOn
  }
}
