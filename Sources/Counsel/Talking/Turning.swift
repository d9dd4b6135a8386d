/// One fact that would change the verdict.
import Knowledge

package struct Turning: Hashable, Sendable {
  /// The fact, as the user would tell it.
  package var fact: String
  /// What the verdict would be then.
  package var verdict: Verdict
}

extension Supposing {
  /// The fact that would lower the verdict most and the one that would raise it most; either may not exist.
  func turnings(from judgement: Judgement, among facts: [String]) -> [Turning] {
    let outcomes = facts.compactMap { fact in self.judgement(with: fact).map { (fact: fact, judgement: $0) } }
    let lower = outcomes.filter { $0.judgement.verdict < judgement.verdict }
      .min { ($0.judgement.verdict.rank, $0.judgement.score) < ($1.judgement.verdict.rank, $1.judgement.score) }
    let raise = outcomes.filter { $0.judgement.verdict > judgement.verdict }
      .max { ($0.judgement.verdict.rank, $0.judgement.score) < ($1.judgement.verdict.rank, $1.judgement.score) }
    return [lower, raise].compactMap(\.self).map { Turning(fact: $0.fact, verdict: $0.judgement.verdict) }
  }
}
