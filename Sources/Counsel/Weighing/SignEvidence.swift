/// The signs of an account as evidence.
import Knowledge

struct SignEvidence {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Each sign once, with the words in which it first stood; what has been done before what was only asked.
  ///
  /// Where the user began the contact, what nobody asked of him is his own wish; what he has given away is gone all
  /// the same, for he may have dialled a forged hotline.
  /// - Parameter official: links were given, and only official ones.
  func all(_ reading: Reading, own: Bool, official: Bool = false) -> [Evidence] {
    var first: [Int: SignMention] = [:]
    let mentions = reading.signs.filter { mention in
      let sign = vocabulary.signs[mention.sign]
      let isLost = mention.done && reading.frame == .emergency
      return (!own || mention.asked || isLost || sign.kind != .ask) && !(official && sign.unlessOfficial == true)
    }
    for mention in mentions where first[mention.sign].map({ tells(mention, better: $0) }) ?? true {
      first[mention.sign] = mention
    }
    let ordered = first.sorted { ($0.value.range.lowerBound, $0.key) < ($1.value.range.lowerBound, $1.key) }
    return ordered.map { index, mention in evidence(vocabulary.signs[index], mention, reading) }
  }

  private func evidence(_ sign: Sign, _ mention: SignMention, _ reading: Reading) -> Evidence {
    Evidence(
      id: sign.id, weight: sign.weight, group: sign.group, redLine: sign.redLine == true,
      quote: reading.clause(mention.range), turn: mention.turn, order: nil,
      facts: mention.done ? ["done": sign.id] : [:], sources: sign.sources)
  }

  /// What has been done tells more than what was asked, an earlier turn more than a later, short words more than long.
  private func tells(_ one: SignMention, better other: SignMention) -> Bool {
    if one.done != other.done { return one.done }
    return (one.turn, one.range.count) < (other.turn, other.range.count)
  }
}
