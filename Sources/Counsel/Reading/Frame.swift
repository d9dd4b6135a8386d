/// What kind of text an account is.
import Knowledge

/// The kinds of text that are told apart before anything is weighed.
enum Frame: String, Sendable {
  /// Somebody made contact, and the user tells of it or pastes it.
  case report
  /// As `report`, and something is already lost or exposed.
  case emergency
  /// The user wants to know something; nobody has asked anything of him.
  case question
  /// A warning, a lesson, news: it names every red line and is none.
  case notice
  /// Nothing of ours.
  case other
}

struct FrameReader {
  let vocabulary: Vocabulary

  func frame(_ reading: Reading) -> Frame {
    if isNotice(reading) { return reading.places(.question, vocabulary).isEmpty ? .notice : .question }
    if reading.signs.contains(where: { $0.done && vocabulary.signs[$0.sign].sign.happened != nil }) { return .emergency }
    let told = hasContact(reading) || hasAsking(reading)
    if isOwn(reading) && !hasAsking(reading) { return asks(reading) ? .question : .report }
    if !told && asks(reading) { return .question }
    return told || !reading.signs.isEmpty || isOrderMatter(reading) ? .report : .other
  }

  /// Warnings speak of 冒充 and 谨防; in a contact of one's own somebody calls, says, wants.
  private func isNotice(_ reading: Reading) -> Bool {
    let warnings = reading.places(.warning, vocabulary)
    let hearsay = reading.places(.hearsay, vocabulary)
    guard !warnings.isEmpty || !hearsay.isEmpty else { return false }
    return reading.places(.narrator, vocabulary).isEmpty
  }

  private func hasContact(_ reading: Reading) -> Bool {
    reading.sentences.contains { $0.speaker == .caller }
      || !reading.places(.contact, vocabulary).isEmpty
      || reading.parties.contains { $0.role == .claimed }
  }

  private func hasAsking(_ reading: Reading) -> Bool {
    reading.signs.contains { [.ask, .manner].contains(vocabulary.signs[$0.sign].sign.kind) }
  }

  private func isOwn(_ reading: Reading) -> Bool { !reading.places(.ownAct, vocabulary).isEmpty }

  private func asks(_ reading: Reading) -> Bool { !reading.places(.question, vocabulary).isEmpty }

  private func isOrderMatter(_ reading: Reading) -> Bool {
    !reading.places(.orderMatter, vocabulary).isEmpty || !reading.numbers.isEmpty
  }
}
