/// What to do after several things have happened: one order, nothing twice.
import Knowledge
import Testing

@testable import Counsel

@Suite struct PlanTests {
  private func remedies(_ ids: [String]) throws -> [Remedy] {
    try Rules.rulebook.remedies.filter { ids.contains($0.id) }
  }

  @Test func `the police come first, then the bank, then screen, cards and passwords`() throws {
    let plan = Plan(try remedies(["shared-screen", "gave-code", "transferred"])).items
    let does = plan.compactMap(\.step.does)
    let order = [
      "police", "tell-police", "bank-stop", "screen-off", "network-off", "app-off", "bank-freeze", "passwords",
    ]
    #expect(does.filter(order.contains) == order)
    #expect(Set(does).count == does.count && Set(plan.map(\.id)).count == plan.count)
  }

  @Test func `once the police are called, whether money is gone is no question`() throws {
    let gone = Plan(try remedies(["shared-screen", "transferred"])).items
    #expect(!gone.contains { $0.step.phase == .lost })
    let notYet = Plan(try remedies(["shared-screen"])).items
    #expect(notYet.contains { $0.step.phase == .lost } && notYet[0].step.does == "screen-off")
  }

  @Test func `no step of a single remedy is lost`() throws {
    for remedy in try Rules.rulebook.remedies {
      let plan = Plan([remedy]).items
      let dropped = remedy.steps.count - plan.count
      #expect(dropped == 0 || remedy.steps.contains { $0.phase == .police } && dropped <= 1, "\(remedy.id)")
    }
  }
}
