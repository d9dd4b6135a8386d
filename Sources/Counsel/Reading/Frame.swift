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
  /// A lookup without any word of asking, as 京东客服电话, is at most this long.
  private static let shortQuestion = 12
  private static let longMessage = 40
  /// A question about the talk itself is at most this long.
  private static let shortAside = 20
  private static let scammersWords = 1.0
  /// Longer texts were pasted, or tell of a whole talk; the wording of frames was learnt from what people type.
  private static let longest = 240
  /// Fewer characters say too little.
  private static let shortest = 6
  /// What the words of the lexicon count beside the wording, as log-odds.
  private static let trust = 0.6
  /// The same where the user says that something is given away.
  private static let lossTrust = 1.5
  /// The same where he says it of himself: 我给他共享屏幕了.
  private static let ownLossTrust = 4.0
  /// The same in a note of a few words that speaks of a red line and asks nothing.
  private static let noteTrust = 4.0

  let vocabulary: Vocabulary

  func frame(_ reading: Reading) -> Frame {
    let frame = frameByWording(reading, frameByWords(reading))
    // Somebody's own words at length, worded as scammers word things, are a contact, whatever they ask or warn of.
    guard frame == .question || frame == .other, !isAnnounced(reading),
      reading.passage.plain.count >= Self.longMessage, (reading.odds ?? 0) >= Self.scammersWords
    else { return frame }
    return .report
  }

  /// What the wording of what was typed speaks for most, where its words by themselves do not outweigh that.
  private func frameByWording(_ reading: Reading, _ byWords: Frame) -> Frame {
    let plain = reading.passage.plain
    if hasDeeds(reading), !isAnnounced(reading) { return .emergency }
    guard (Self.shortest...Self.longest).contains(plain.count), !isCertain(reading) else { return byWords }
    // What has happened is told in one turn, whatever was told before.
    if Set(reading.signs.filter { isLost($0, reading) }.map(\.turn)).contains(where: { isLoss($0, reading) }) {
      return .emergency
    }
    var odds = odds(plain[...])
    if !mayBeLost(reading) { odds[.emergency] = nil }
    odds[byWords]? += isNote(reading) ? Self.noteTrust : Self.trust
    return best(odds) ?? byWords
  }

  /// Whether something has happened by how it is worded, and no exception takes it back.
  private func hasDeeds(_ reading: Reading) -> Bool {
    reading.deeds.mentions.contains { deed in
      !vocabulary.harmless.contains(deed.deed)
        && reading.signs.contains { $0.done && $0.range == deed.range && $0.sign == vocabulary.signsOfDeeds[deed.deed] }
    }
  }

  /// Whether the words of one turn tell of a loss.
  private func isLoss(_ turn: Int, _ reading: Reading) -> Bool {
    let sentences = reading.sentences.filter { $0.turn == turn }
    guard let first = sentences.first, let last = sentences.last else { return false }
    var odds = odds(reading.passage.plain[first.range.lowerBound..<last.range.upperBound])
    let isOwn = sentences.contains { !vocabulary.ownDeeds(in: $0.hits).isEmpty }
    odds[.emergency]? += isOwn ? Self.ownLossTrust : Self.lossTrust
    return best(odds) == .emergency
  }

  /// Something is spoken of that can be given away, or the words are those of a scam.
  private func mayBeLost(_ reading: Reading) -> Bool {
    (reading.odds ?? 0) > 0 || reading.signs.contains { vocabulary.signs[$0.sign].happened != nil }
  }

  private func isLost(_ mention: SignMention, _ reading: Reading) -> Bool {
    mention.done && !reading.deeds.without.contains(mention.turn)
      && vocabulary.signs[mention.sign].happened.map { !vocabulary.harmless.contains($0) } == true
  }

  private func best(_ odds: [Frame: Double]) -> Frame? {
    odds.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
  }

  private func odds(_ plain: ArraySlice<Unicode.Scalar>) -> [Frame: Double] {
    let odds = vocabulary.frames.odds(plain) ?? []
    return Dictionary(
      uniqueKeysWithValues: zip(vocabulary.frames.outcomes, odds).compactMap { outcome, odds in
        Frame(rawValue: outcome).map { ($0, odds) }
      })
  }

  private func isNote(_ reading: Reading) -> Bool {
    reading.passage.plain.count <= Self.shortAside && !asks(reading)
      && reading.signs.contains { vocabulary.signs[$0.sign].redLine == true }
  }

  /// Nothing else can be meant.
  private func isCertain(_ reading: Reading) -> Bool {
    isAside(reading) || isLookup(reading) || isNumberAlone(reading) || isAnnounced(reading)
  }

  private func frameByWords(_ reading: Reading) -> Frame {
    if isNotice(reading) { return asks(reading) ? .question : .notice }
    if reading.signs.contains(where: { isLost($0, reading) }) { return .emergency }
    if isAside(reading) || isLookup(reading) || isWondering(reading) || isSupposed(reading) || isNumberAlone(reading) {
      return .question
    }
    let told = isTold(reading)
    if asks(reading), !told || isOwn(reading) && !hasAsking(reading) {
      return isOurs(reading) || !reading.places(.term, vocabulary).isEmpty ? .question : .other
    }
    return told || !reading.signs.isEmpty || isOurs(reading) ? .report : .other
  }

  /// Warnings speak of 冒充 and 谨防, genuine messages of 请勿; in a contact of one's own somebody calls and wants.
  private func isNotice(_ reading: Reading) -> Bool {
    if isAnnounced(reading) { return true }
    guard reading.places(.narrator, vocabulary).isEmpty,
      reading.sentences.allSatisfy({ vocabulary.ownDeeds(in: $0.hits).isEmpty })
    else { return false }
    if !reading.places(.warning, vocabulary).isEmpty || !reading.places(.hearsay, vocabulary).isEmpty { return true }
    return !reading.places(.caution, vocabulary).isEmpty && !hasAsking(reading)
  }

  /// A community's or a company's notice of impostors, whoever passes it on and whatever it tells him to do.
  private func isAnnounced(_ reading: Reading) -> Bool {
    !reading.places(.announcer, vocabulary).isEmpty && !reading.places(.impostor, vocabulary).isEmpty
  }

  /// Whose a number is, how somebody is reached, what was ordered: nothing is told of anybody.
  func isLookup(_ reading: Reading) -> Bool {
    reading.signs.isEmpty && reading.places(.narrator, vocabulary).isEmpty
      && reading.sentences.contains { sentence in
        asks(sentence) && [.ownerWanted, .contactWanted, .ownOrders].contains { has($0, sentence) }
          || !reading.numbers(.phone).isEmpty && has(.whoWanted, sentence)
      }
  }

  /// A short line about the talk itself, or about a word's meaning; nothing is told of anybody.
  func isAside(_ reading: Reading) -> Bool {
    guard reading.passage.plain.count <= Self.shortAside, !reading.signs.contains(where: \.asked) else { return false }
    if Cue.asides.contains(where: { !reading.places($0, vocabulary).isEmpty }) { return true }
    return !reading.places(.meaningWanted, vocabulary).isEmpty && !isTold(reading)
      && reading.places(.narrator, vocabulary).isEmpty
  }

  /// Whether somebody by name does such a thing, and nobody has been heard of before: 京东会不会让我共享屏幕.
  func isWondering(_ reading: Reading) -> Bool {
    guard !reading.parties.isEmpty, reading.passage.plain.count <= Self.longMessage,
      reading.sentences.count == 1
    else { return false }
    let would = asks(reading) ? reading.places(.would, vocabulary) : []
    guard let first = (reading.places(.wonders, vocabulary) + would).map(\.lowerBound).min() else { return false }
    return !reading.places(.contact, vocabulary).contains { $0.lowerBound < first }
  }

  /// A case is put, not told: 快递真丢了的话怎么赔.
  private func isSupposed(_ reading: Reading) -> Bool {
    !hasAsking(reading) && reading.places(.narrator, vocabulary).isEmpty
      && reading.sentences.allSatisfy { $0.speaker == .narrator }
      && reading.sentences.contains { asks($0) && has(.supposed, $0) }
  }

  /// A parcel's number and at most the name of its courier, of which only one thing can be asked.
  private func isNumberAlone(_ reading: Reading) -> Bool {
    guard !reading.numbers.isEmpty, reading.numbers.allSatisfy({ $0.kind == .tracking }) else { return false }
    let known = reading.numbers.map(\.range) + reading.parties.map(\.range) + reading.places(.orderNumber, vocabulary)
    return reading.passage.plain.indices.allSatisfy { index in
      !reading.passage.plain[index].isHan || known.contains { $0.contains(index) }
    }
  }

  private func has(_ cue: Cue, _ sentence: Sentence) -> Bool { !vocabulary.places(cue, in: sentence.hits).isEmpty }

  /// A question, or a line so short that it can only be one.
  private func asks(_ sentence: Sentence) -> Bool {
    has(.question, sentence) || sentence.range.count <= Self.shortQuestion
  }

  /// Somebody has called, written, said or wanted something.
  private func isTold(_ reading: Reading) -> Bool {
    reading.sentences.contains { sentence in
      sentence.speaker != .narrator
        || vocabulary.places(.telling, in: sentence.hits).contains { $0.lowerBound == sentence.range.lowerBound }
    } || !reading.places(.contact, vocabulary).isEmpty
  }

  private func hasAsking(_ reading: Reading) -> Bool {
    reading.signs.contains { [.ask, .manner].contains(vocabulary.signs[$0.sign].kind) }
  }

  private func isOwn(_ reading: Reading) -> Bool { reading.isOwn(vocabulary) }

  private func asks(_ reading: Reading) -> Bool { !reading.places(.question, vocabulary).isEmpty }

  /// Something that the knowledge or the store has to do with.
  private func isOurs(_ reading: Reading) -> Bool {
    !reading.signs.isEmpty || !reading.parties.isEmpty || !reading.numbers.isEmpty
      || !vocabulary.terms(in: reading).isEmpty
      || !reading.places(.orderMatter, vocabulary).isEmpty || !reading.places(.ownOrders, vocabulary).isEmpty
  }
}
