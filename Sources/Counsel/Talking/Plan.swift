/// What to do once things have happened: the steps of all remedies in one order, none twice.
import Knowledge

package struct Plan: Hashable, Sendable {
  /// One step, by a name that stays the same while the talk goes on.
  package struct Item: Hashable, Sendable {
    /// The remedy's id and the step's place in it, as `transferred.0`.
    package var id: String
    package var remedy: String
    package var step: Remedy.Step
  }

  package let items: [Item]

  /// Steps by phase, within a phase by the remedies' ranks.
  package init(_ remedies: [Remedy]) {
    let all = remedies.sorted { $0.rank < $1.rank }.flatMap { remedy in
      remedy.steps.enumerated().map { Item(id: "\(remedy.id).\($0)", remedy: remedy.id, step: $1) }
    }
    let phases = Remedy.Phase.allCases
    let ordered = phases.flatMap { phase in all.filter { ($0.step.phase ?? .later) == phase } }
    // Whether money is gone is no question once the police are called for it.
    let isGone = ordered.contains { $0.step.phase == .police }
    var done: Set<String> = []
    items = ordered.filter { item in
      !(isGone && item.step.phase == .lost) && item.step.does.map { done.insert($0).inserted } ?? true
    }
  }
}
