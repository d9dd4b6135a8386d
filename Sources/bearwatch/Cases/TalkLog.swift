/// When things were said and done in a talk, and under which number it is kept.
import Counsel
import Knowledge
import Model
import Store

struct TalkLog {
  /// The number under which the talk is kept; nil while it is not.
  var number: Int?
  /// When it was changed last, as it is kept.
  var changedAt: Moment?
  /// What each turn came to, and when it was said; as many as the talk has turns.
  private(set) var said: [Mark] = []
  /// Steps that were done.
  private(set) var deeds: [CaseRecord.Event] = []
  /// The steps that are done, by their ids in the plan.
  private(set) var done: Set<String> = []
  /// When it was first told that money had been sent away.
  private(set) var sentAt: Moment?
  /// What was asked of the money for the police.
  var asked: [CaseRecord.Payment] = []

  struct Mark {
    var at: Moment
    var verdict: Verdict
  }

  /// Takes up what the talk has come to.
  /// - Parameter turns: how many it has now; fewer than before where something was taken back.
  mutating func heed(_ reply: Reply?, turns: Int, at now: Moment) {
    if turns < said.count { said.removeLast(said.count - turns) }
    while said.count < turns { said.append(Mark(at: now, verdict: reply?.verdict ?? .unknown)) }
    if sentAt == nil, reply?.remedies.contains(where: { $0.id == Remedy.transferred }) == true { sentAt = now }
  }

  /// What was asked of the money, or else what the account says of it.
  /// - Parameter turns: what the user has said.
  func payments(_ reply: Reply, _ turns: [String], _ wording: Wording) -> [CaseRecord.Payment] {
    asked.isEmpty ? PaymentDraft(reply, turns, sentAt: sentAt, wording: wording).payments : asked
  }

  mutating func tick(_ id: String, _ text: String, at now: Moment) {
    if done.insert(id).inserted { deeds.append(.init(at: now, kind: .did, text: text)) }
  }

  /// Goes on with a talk that was kept.
  mutating func resume(_ kept: KeptCase) {
    let record = kept.record
    (number, changedAt) = (kept.number, record.changedAt)
    said = record.events.filter { $0.kind == .said }.map {
      Mark(at: $0.at, verdict: $0.verdict.flatMap(Verdict.init) ?? .unknown)
    }
    deeds = record.events.filter { $0.kind == .did }
    (done, sentAt, asked) = (Set(record.done), record.sentAt, record.payments)
  }
}
