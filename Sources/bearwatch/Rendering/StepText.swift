/// What to do, step by step: few at a time, all of them on request, what is done marked as done.
import Counsel
import Knowledge
import Model

struct StepText {
  /// Steps while nothing has happened yet.
  private static let fewest = 3
  /// Steps once something has.
  private static let most = 5
  /// What steps come to that a bank is called for.
  private static let atTheBank: Set = ["bank-stop", "bank-freeze"]

  let wording: Wording
  let directory: Directory

  /// The first steps, where the talk has not given them yet.
  /// - Parameter payments: what is known of the money.
  func paragraphs(_ reply: Reply, _ told: inout Told, _ payments: [CaseRecord.Payment]) -> [Paragraph] {
    guard reply.verdict >= .suspicious else { return [] }
    let new = reply.remedies.filter { told.first("remedy:\($0.id)") }
    guard !new.isEmpty else { return [] }
    let isEmergency = reply.intent == .emergency
    // What to say of several payments takes the room of a step.
    let most =
      isEmergency ? Self.most - (payments.count > 1 ? 1 : 0) : Self.fewest - (reply.official.isEmpty ? 0 : 1)
    let plan = isEmergency ? reply.plan.items : Plan(new).items
    let shown = plan.filter { !told.has("step:\($0.id)") }.prefix(most)
    for item in shown { _ = told.first("step:\(item.id)") }
    let more = isEmergency && plan.count > shown.count
    return numbered(Array(shown), reply, payments) + (more ? [Paragraph(.note, wording.phrase("steps.more"))] : [])
  }

  /// All steps in their order, for whatever has happened.
  /// - Parameter done: the ids of those that are done.
  /// - Parameter payments: what was asked of the money for the police.
  func all(_ reply: Reply, done: Set<String> = [], payments: [CaseRecord.Payment] = []) -> [Paragraph] {
    let names = reply.remedies.map(\.name).joined(separator: wording.phrase("list.comma"))
    let plan = reply.plan.items
    let left = plan.filter { !done.contains($0.id) }.count
    let head = Paragraph(.plain, wording.phrase("steps.head", ["name": names]))
    let count = Paragraph(
      .note, wording.phrase("steps.left", ["done": "\(plan.count - left)", "all": "\(plan.count)"]))
    return [head] + numbered(plan, reply, done: done, payments) + (reply.intent == .emergency ? [count] : [])
  }

  /// One step with its number in the plan.
  func paragraph(_ item: Plan.Item, number: Int, _ reply: Reply) -> Paragraph {
    Paragraph(.item("\(number)."), text(item.step, reply))
  }

  private func numbered(
    _ items: [Plan.Item], _ reply: Reply, done: Set<String> = [], _ payments: [CaseRecord.Payment]
  ) -> [Paragraph] {
    items.enumerated().flatMap { index, item in
      guard !done.contains(item.id) else {
        return [Paragraph(.detail, wording.phrase("steps.done", ["number": "\(index + 1)", "text": item.step.text]))]
      }
      // The words themselves say what the step would have told to say.
      guard item.step.does == "tell-police" else { return [paragraph(item, number: index + 1, reply)] }
      return [Paragraph(.item("\(index + 1)."), police(reply, payments))]
    }
  }

  /// What to say to the police, with what is known filled in and a gap for the rest.
  func police(_ reply: Reply, _ payments: [CaseRecord.Payment]) -> String {
    PoliceText(wording: wording).say(who: reply.caller?.name, payments)
  }

  /// A step with the numbers that it needs.
  private func text(_ step: Remedy.Step, _ reply: Reply) -> String {
    let text = step.text(by: reply.way)
    let banks = step.does.map(Self.atTheBank.contains) == true ? reply.banks : []
    let numbers = ((step.contacts ?? []).compactMap { directory.organisation($0) } + banks).compactMap { one in
      one.phones.first { !text.contains($0.number) && $0.calls != false }.flatMap { phone in
        one.phones.contains { text.contains($0.number) } ? nil : "\(one.name) \(phone.number)"
      }
    }
    guard !numbers.isEmpty else { return text }
    return wording.phrase(
      "step.with_numbers", ["text": text, "numbers": numbers.joined(separator: wording.phrase("answer.and"))])
  }
}
