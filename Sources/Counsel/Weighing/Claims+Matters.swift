/// The matters of an account: what is lost, what is refunded, who calls, and amounts that are only about right.
import Knowledge
import Model

extension Claims {
  /// How far behind 退款 a word may stand that it is stuck.
  private static let stuckReach = 10

  /// The platforms by whose names the caller goes.
  var callingPlatforms: [Organisation] { claimed.filter { $0.kind == .platform } }

  /// The couriers by whose names the caller goes.
  var callingCarriers: [Organisation] {
    let named = reading.parties.filter { $0.role == .claimed }.flatMap(\.organisations)
    return carriers.filter { carrier in named.contains { vocabulary.organisations[$0].id == carrier.id } }
  }

  /// Where a parcel is said to be lost or broken; 箱子是不是破了 only asks.
  var losses: [Range<Int>] {
    let plain = reading.passage.plain
    let asked = reading.sentences.flatMap { sentence in
      let questions = doubts(in: sentence)
      return vocabulary.places(.topicLost, in: sentence.hits).filter { loss in
        questions.contains { (0...3).contains(loss.lowerBound - $0.upperBound) }
      }
    }.map { String(plain[$0]) }
    return reading.places(.topicLost, vocabulary).filter { !asked.contains(String(plain[$0])) }
  }

  /// Words that deny or ask what follows them.
  private func doubts(in sentence: Sentence) -> [Range<Int>] {
    [.askedWhether, .denial].flatMap { vocabulary.places($0, in: sentence.hits) }
  }

  /// Somebody claims a thing or wants one done, beside bringing a parcel.
  var isPressing: Bool {
    reading.signs.contains { [.ask, .claim].contains(vocabulary.signs[$0.sign].kind) }
  }

  /// Somebody wants a thing done.
  var isAsking: Bool { reading.signs.contains { vocabulary.signs[$0.sign].kind == .ask } }

  /// Where a refund is said to be stuck, in one word or two: 退款579系统退失败.
  var stuckRefunds: [Range<Int>] { reading.places(.topicRefundStuck, vocabulary) + stuckApart }

  /// Where it is a refund by the very words, and not something else that is stuck: 退款失败, but not 卡在中转站.
  var failedRefunds: [Range<Int>] {
    let refunds = reading.places(.topicRefund, vocabulary)
    return reading.places(.topicRefundStuck, vocabulary).filter { stuck in
      refunds.contains { $0.overlaps(stuck) }
    } + stuckApart
  }

  private var stuckApart: [Range<Int>] {
    reading.sentences.flatMap { sentence in
      let refunds = vocabulary.places(.topicRefund, in: sentence.hits)
      let doubts = doubts(in: sentence)
      return vocabulary.places(.topicStuck, in: sentence.hits).filter { stuck in
        let isDoubted = doubts.contains { (0...2).contains(stuck.lowerBound - $0.upperBound) }
        return !isDoubted && refunds.contains { (0...Self.stuckReach).contains(stuck.lowerBound - $0.upperBound) }
      }
    }
  }

  /// Where money back is held out for an order, and has not been paid by his own words: 给我退, but not 给我退了.
  var dueRefunds: [Range<Int>] {
    let done = reading.places(.refundDone, vocabulary)
    return reading.places(.topicRefundDue, vocabulary).filter { due in !done.contains { $0.overlaps(due) } }
  }

  /// Whether an amount is a rounded one, and another may be what is meant: 三百多, 大概一千三.
  func isAbout(_ amount: AmountMention, _ other: Money) -> Bool {
    let (said, meant) = (amount.money.fen, other.fen)
    guard said >= 1000, reading.places(.about, vocabulary).contains(where: { Self.touches($0, amount.range) }) else {
      return false
    }
    let unit = Self.unit(of: said)
    return abs(said - meant) * 20 <= said || (said - unit / 2..<said + unit).contains(meant)
  }

  private static func touches(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound <= other.upperBound + 1 && other.lowerBound <= one.upperBound + 1
  }

  /// The last place of an amount that is not zero: 100 of 300, 10 of 1380.
  private static func unit(of fen: Int) -> Int {
    var unit = 1
    while fen % (unit * 10) == 0 { unit *= 10 }
    return unit
  }
}
