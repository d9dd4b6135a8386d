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
    for number in numbers { session.done.insert(plan[number - 1].id) }
    guard let next = plan.firstIndex(where: { !session.done.contains($0.id) }) else {
      session.say("steps.all_done")
      return .goOn
    }
    session.say("steps.next")
    session.show([session.desk.text.steps.paragraph(plan[next], number: next + 1, reply)])
    return .goOn
  }
}
