/// A talk as it is kept: in the user's words without his secrets, with what his records said to each claim.
import Counsel
import Knowledge
import Model

struct CaseWriter {
  /// Of one thing that was said, in characters; what is longer was pasted.
  private static let longest = 4_000

  let desk: Desk

  /// The record of a talk; nil where nothing was told.
  func record(_ talk: Conversation, _ log: TalkLog, now: Moment) -> CaseRecord? {
    guard let reply = talk.reply, let first = log.said.first else { return nil }
    var record = CaseRecord(
      beganAt: first.at, changedAt: now, verdict: reply.verdict.rawValue, score: reply.score)
    record.events = (said(talk, log) + log.deeds).sorted { $0.at < $1.at }
    record.caller = reply.caller?.name
    record.play = reply.play?.name
    record.findings = reply.evidence.filter { $0.group != "phrasing" }.map(finding)
    record.traces = traces(reply, talk.turns)
    (record.sentAt, record.payments) = (log.sentAt, log.payments(reply, talk.turns, desk.wording))
    record.happened = reply.intent == .emergency ? reply.remedies.map(\.id) : []
    let plan = reply.plan.items.map(\.id)
    record.done = plan.filter(log.done.contains)
    record.steps = record.happened.isEmpty ? 0 : plan.count
    return record
  }

  private var secrets: Secrets { desk.text.reasons.secrets }

  private func said(_ talk: Conversation, _ log: TalkLog) -> [CaseRecord.Event] {
    zip(talk.turns, log.said).map { turn, mark in
      .init(
        at: mark.at, kind: .said, text: secrets.stripped(String(turn.prefix(Self.longest)).cleaned),
        verdict: mark.verdict.rawValue)
    }
  }

  private func finding(_ evidence: Evidence) -> CaseRecord.Finding {
    .init(
      id: evidence.id, effect: evidence.redLine ? "red" : evidence.effect.rawValue,
      text: desk.text.reasons.reason(evidence), order: evidence.order?.id.description.cleaned,
      merchant: evidence.order?.merchant?.cleaned)
  }

  /// What the other side used or named.
  ///
  /// A number that may be the user's own card is not among them; an account that money went to is, since it is no secret
  /// of his.
  private func traces(_ reply: Reply, _ turns: [String]) -> [CaseRecord.Trace] {
    let payees = turns.flatMap(PayeeReader(desk.wording).accounts)
    let orders = Set(reply.evidence.compactMap { $0.order?.id.number })
    let open = reply.traces.filter { trace in
      !payees.contains(trace.text) && (orders.contains(trace.text) || !secrets.areIn(trace.text))
    }
    var seen: Set<String> = []
    return open + payees.filter { seen.insert($0).inserted }.map { .init(kind: .account, text: $0) }
  }
}
