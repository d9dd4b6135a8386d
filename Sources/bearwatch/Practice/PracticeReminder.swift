/// One line at the start of a talk when practising again is due, at most once a day.
import Model
import Store

struct PracticeReminder {
  let store: OpenStore
  let now: Moment

  /// Days since the last round, where a reminder is due; it counts as shown.
  ///
  /// A store that fails will say so elsewhere.
  func days() -> Int? {
    guard var practice = try? store.store.note(Practice.self), let days = practice.due(on: now.day) else { return nil }
    practice.remindedOn = now.day.number
    // What cannot be kept would come back at every start.
    return (try? store.store.keep(practice)) == nil ? nil : days
  }
}
