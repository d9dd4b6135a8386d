/// Tells from the text of one message which parcels it gives notice of; in doubt none.
import Knowledge
import Model

struct NoticeReader: Sendable {
  /// Longer messages are letters, advertising or chat.
  static let maxLength = 400
  static let minLength = 8

  let folding: Folding
  private let things: WordList
  private let couriers: [(name: String, words: WordList)]
  private let stations: WordList
  private let states: [(state: Parcel.State, words: WordList)]
  private let refuse: WordList
  private let links: [String]
  private let openings: WordList
  private let doubts: WordList
  private let harmless: WordList
  private let numbers: NoticeNumbers
  private let places: NoticePlaces

  init(_ words: ParcelWords) {
    let folding = Folding(words.traditional)
    func list(_ texts: [String]) -> WordList { WordList(texts, folding) }
    self.folding = folding
    things = list(words.things)
    couriers = words.couriers.map { ($0.name, list($0.words)) }
    stations = list(words.stations)
    states = words.states.map { ($0.is, list($0.words)) }
    refuse = list(words.refuse)
    links = words.links.map { String(String.UnicodeScalarView(folding.word($0))) }
    openings = list(words.openings)
    doubts = list(words.doubts)
    harmless = list(words.harmless)
    numbers = NoticeNumbers(words, folding)
    places = NoticePlaces(words.places, folding)
  }

  /// The parcels of a message that is a notice: more than one only where it tells several numbers.
  func parcels(in message: String, at: Moment) -> [Parcel] {
    // Most messages of a backup end here, so the cheap checks stand first.
    guard message.unicodeScalars.count <= Self.maxLength else { return [] }
    let whole = NoticeText(message, folding)
    guard whole.folded.count >= Self.minLength, things.occurs(in: whole.folded) else { return [] }
    let signature = Signature.find(in: whole)
    var body = NoticeText(whole, without: signature?.range)
    body.hide(harmless)
    guard things.occurs(in: body.folded), !refuse.occurs(in: body.folded), NoticeLinks.areKnown(body.folded, links),
      isFromSender(signature, body),
      let state = states.first(where: { $0.words.occurs(in: body.folded) })?.state
    else { return [] }
    return parcels(body, signature, state, at)
  }

  /// True where the message has words of somebody who tells or asks something.
  func hasDoubts(_ message: String) -> Bool {
    var text = NoticeText(message, folding)
    text.hide(harmless)
    return doubts.occurs(in: text.folded)
  }

  /// A known signature, or a formal beginning of somebody who says nothing of himself.
  private func isFromSender(_ signature: Signature?, _ body: NoticeText) -> Bool {
    if let name = signature?.name.folded, stations.occurs(in: name) || courier(in: name) != nil { return true }
    guard !body.folded.isEmpty, !doubts.occurs(in: body.folded) else { return false }
    return openings.end(in: body.folded, at: 0) != nil || courier(in: Array(body.folded.prefix(4))) != nil
  }

  private func parcels(_ body: NoticeText, _ signature: Signature?, _ state: Parcel.State, _ at: Moment) -> [Parcel] {
    let places = places.ranges(in: body.folded)
    let found = numbers.found(in: body.folded)
    let known = found.lazy.compactMap { numbers.courier(of: $0) }.first
    let name =
      self.courier(in: body.folded, besides: places) ?? known ?? signature.flatMap { self.courier(in: $0.name.folded) }
    let station = self.station(places.first, body, signature, state)
    guard name != nil || station != nil || !found.isEmpty else { return [] }
    let tracked: [String?] = found.isEmpty ? [nil] : found
    // Of several parcels nobody knows which one brings the order.
    let order = tracked.count == 1 ? numbers.order(in: body.folded) : nil
    return tracked.map {
      Parcel(courier: name, tracking: $0, order: order, station: station, state: state, at: at)
    }
  }

  /// The place that the message names, else the brand of the pick-up point that signs it.
  private func station(_ place: Range<Int>?, _ body: NoticeText, _ signature: Signature?, _ state: Parcel.State)
    -> String?
  {
    switch state {
    case .shipped, .outForDelivery, .returned: return nil
    // What was handed over may lie at somebody's home, and that is nobody's business.
    case .delivered: return place.flatMap { places.isPublic(body.folded[$0]) ? text($0, body) : nil }
    case .waiting:
      if let place { return text(place, body) }
      guard let name = signature?.name, courier(in: name.folded) == nil else { return nil }
      return stations.occurs(in: name.folded) ? KeptText.text(name.original(0..<name.own.count)) : nil
    }
  }

  private func text(_ place: Range<Int>, _ body: NoticeText) -> String? { KeptText.text(body.original(place)) }

  /// The courier that is named first, outside the place, for a shop may be called by a courier's name.
  private func courier(in text: [Unicode.Scalar], besides places: [Range<Int>] = []) -> String? {
    var first: (at: Int, name: String)?
    for courier in couriers {
      var from = 0
      while let found = courier.words.first(in: text, from: from) {
        from = found.upperBound
        if places.contains(where: found.overlaps) { continue }
        if found.lowerBound < first?.at ?? .max { first = (found.lowerBound, courier.name) }
        break
      }
    }
    return first?.name
  }
}

/// The sender's name in brackets, at a message's beginning or end.
struct Signature: Sendable {
  static let maxLength = 16

  let name: NoticeText
  /// Where it stands with its brackets.
  let range: Range<Int>

  private static let opening: Set<Unicode.Scalar> = ["\u{3010}", "[", "\u{3014}", "\u{3016}"]
  private static let closing: Set<Unicode.Scalar> = ["\u{3011}", "]", "\u{3015}", "\u{3017}"]

  static func find(in text: NoticeText) -> Signature? {
    let scalars = text.folded
    guard let first = scalars.first, let last = scalars.last else { return nil }
    if opening.contains(first), let end = scalars.prefix(maxLength + 2).firstIndex(where: closing.contains) {
      return Signature(text, 0..<(end + 1))
    }
    if closing.contains(last), let start = scalars.suffix(maxLength + 2).lastIndex(where: opening.contains) {
      return Signature(text, start..<scalars.count)
    }
    return nil
  }

  private init(_ text: NoticeText, _ range: Range<Int>) {
    let tail = NoticeText(text, without: (range.upperBound - 1)..<text.folded.count)
    name = NoticeText(tail, without: 0..<(range.lowerBound + 1))
    self.range = range
  }
}
