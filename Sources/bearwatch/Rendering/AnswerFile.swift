/// The answer as scripts read it; the keys are the contract's.
import Counsel
import Knowledge
import Model

struct AnswerFile: Encodable {
  @Nullable var id: String?
  var verdict: String
  var score: Int
  var intent: String
  var findings: [Finding]
  var act: String
  var steps: [String]
  /// What has happened already, by the ids of `Knowledge/steps/`.
  var happened: [String]
  @Nullable var question: String?
  var turns: [String]

  struct Finding: Encodable {
    var id: String
    var effect: String
    var quote: String
    @Nullable var order: String?

    init(_ evidence: Evidence) {
      id = evidence.id
      effect = evidence.effect.rawValue
      quote = evidence.quote.cleaned
      _order = Nullable(wrappedValue: evidence.order?.id.description.cleaned)
    }
  }

  init(_ reply: Reply, id: String? = nil, turns: [Verdict], wording: Wording) {
    _id = Nullable(wrappedValue: id)
    verdict = reply.verdict.rawValue
    score = reply.score
    intent = reply.intent.rawValue
    findings = reply.evidence.map(Finding.init)
    act = reply.act
    steps = reply.plan.items.map { $0.step.text(by: reply.way) }
    happened = reply.intent == .emergency ? reply.remedies.map(\.id) : []
    _question = Nullable(wrappedValue: reply.question?.id)
    self.turns = turns.map(\.rawValue)
  }
}
