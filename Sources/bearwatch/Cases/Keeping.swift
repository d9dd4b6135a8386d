/// Keeping talks as cases: asked once, kept after every answer from then on, and nothing without the user's word.
import Counsel
import Knowledge
import Model
import Store

/// Whether the user wants talks kept.
struct Keeping: Noted {
  static let name = "keeping"
  var isOn: Bool
}

extension Session {
  /// What the user has said about keeping talks; nil where he was not asked, which is of no use without a store.
  var mayKeep: Bool? { desk.store.problem == nil ? (try? desk.store.store.note(Keeping.self))?.isOn : false }

  /// Whether something was told that is worth keeping.
  private var isWorthKeeping: Bool {
    guard let reply = talk.reply, [.report, .emergency].contains(reply.intent) else { return false }
    return reply.verdict > .unknown || !reply.traces.isEmpty
  }

  /// Takes up what the talk has come to, and keeps it where that is wanted.
  mutating func note(_ reply: Reply?) {
    log.heed(reply, turns: talk.turns.count, at: stage.now())
    keepTalk()
  }

  /// Keeps the talk as it is now, where the user wants that.
  mutating func keepTalk() {
    // All was taken back.
    if talk.turns.isEmpty, let number = log.number {
      if (try? desk.store.store.deleteCase(number)) == true { log.number = nil }
    }
    guard isWorthKeeping, mayKeep == true else { return }
    do { try keepNow() } catch {
      if let failure = error as? Failure, failure.isDamage, mend(failure), (try? keepNow()) != nil { return }
      tellOnce(error)
    }
  }

  /// Keeps the talk as it is now.
  mutating func keepNow() throws {
    guard let record = CaseWriter(desk: desk).record(talk, log, now: stage.now()) else { return }
    let (number, changed) = (log.number, log.changedAt)
    log.number = try desk.store.ask { store throws(StoreError) in
      try store.keep(record, as: number, changed: changed)
    }
    log.changedAt = record.changedAt
  }

  /// Asks once, when a talk that alarms ends, whether such talks shall be kept.
  /// - Returns: what was said instead, which may be another call.
  mutating func offerKeeping() -> String? {
    guard stage.isInteractive, isWorthKeeping, (talk.reply?.verdict ?? .unknown) >= .suspicious, mayKeep == nil else {
      return nil
    }
    return askToKeep()
  }

  /// Asks whether talks shall be kept; only a yes or a no is remembered.
  /// - Returns: what was said instead.
  mutating func askToKeep() -> String? {
    guard let answer = asking.ask("keep.ask", prompt: "keep.prompt") else { return nil }
    let isYes = wording.isYes(answer)
    guard isYes || wording.isOne(answer, of: "answer.no") else {
      say("keep.not_now")
      return answer.isEmpty ? nil : answer
    }
    do {
      try setKeeping(isYes)
      if isYes, isWorthKeeping { try keepNow() }
    } catch { tellOnce(error) }
    return nil
  }

  mutating func setKeeping(_ isOn: Bool) throws(Failure) {
    try desk.store.ask { store throws(StoreError) in try store.keep(Keeping(isOn: isOn)) }
    say(isOn ? "keep.on" : "keep.off")
  }

  /// That a talk cannot be kept is told once; the talk goes on.
  private mutating func tellOnce(_ error: any Error) {
    guard told.first("keep.failed"), let failure = error as? Failure else { return }
    show([Paragraph(.plain, wording.phrase("keep.failed") + failure.text(wording))])
  }
}
