/// The lists of the lexicon that the reader itself asks for, by their names in `lexicon.yaml`.
enum Cue: Int, CaseIterable, Sendable {
  /// Words that deny what follows them in the clause: the asking or the act did not take place.
  case denial
  /// Words by which the user puts right what he said before.
  case corrected
  /// Words that look like a denial and are none.
  case noDenial
  /// What a scam is made of, as people ask about it: 备用金, 付款码.
  case term
  /// Words after which something is asked, supposed or told of others: 有没有给, 任何人让, 我同事被.
  case elsewhere
  /// Words that call what stands before them false: 都别信, 都是假的.
  case refuted
  /// The user's own wish, as long as nobody else has a say in it: 我想, 我打算.
  case wish
  /// Words by which somebody is told to do something.
  case asking
  /// Words by which something has been done: 已经, 就, 刚.
  case did
  /// Who does what he was told, and that it is done: 我拨了.
  case actor
  case doneMark
  /// A parcel that somebody else has sent, or that is somebody else's.
  case gift
  /// Words right behind a price: 1280买的.
  case boughtFor
  /// Words that begin what somebody else said, where who said it is left out: 说我的退款失败了.
  case telling
  /// Words right behind an act that make it a condition: 报了才给退.
  case consequence
  /// Someone has made contact: called, written, asked, claimed.
  case contact
  /// The narrator speaks of himself or of someone close.
  case narrator
  /// A warning, notice or lesson speaks, not a caller.
  case warning
  /// Who spreads warnings in writing: a community, a company, a board.
  case announcer
  /// How warnings name those of whom they warn.
  case impostor
  /// Words of caution that genuine messages carry, and now and then a false one.
  case caution
  /// News, hearsay, something passed on.
  case hearsay
  /// Somebody wants to know something.
  case question
  /// The narrator began it: called, applied, asked for it himself.
  case ownAct
  /// The narrator did it, or it was done to him: 我把, 骗了我.
  case ownDeed
  /// A case put, not a thing that happened.
  case supposed
  /// Labels of the user's lines in a dialogue.
  case userLabel
  /// Labels of the other side's lines.
  case callerLabel
  /// Words behind a name that make it the party which has called.
  case partyAfter
  /// Words before a name that make it the party which has called.
  case partyBefore
  /// Words behind a name that make it only a tool or a place: an app, a purse.
  case toolAfter
  /// Words before a name that make it only a tool: 加(微信), 打开(支付宝).
  case toolBefore
  /// Words by which something was bought; what follows names it.
  case bought
  /// Words for goods that name no goods.
  case anyGoods
  /// Words that occur in titles and in accounts alike and identify no order.
  case commonWord
  /// Money that is promised to the user.
  case promised
  /// Money that is asked of the user.
  case demanded
  /// A price that was paid.
  case priced
  /// `元`, `块`.
  case yuan
  /// Words for a tenth of a yuan.
  case jiao
  /// Words that follow a number and make it no amount: days, pieces, floors.
  case notMoney
  /// Words of two, three and ten times, with the multiple behind a colon: `三倍:3`.
  case multiple
  /// `周`, `星期`, `礼拜`.
  case week
  /// What comes before a weekday for last week's.
  case lastWeek
  /// Weekday characters, Monday first.
  case weekday
  /// `年`.
  case year
  /// What stands between the first and the last of some days: 到, 至.
  case until
  /// 最近, 近; with how many days it means by itself behind a colon.
  case recent
  /// What makes of some days behind it all those up to today: 三天内.
  case within
  /// What makes of a day the first of all those up to today: 6月以来.
  case since
  /// Units of time, with how many days they have behind a colon.
  case spanUnit
  /// `月`, then `号` and `日`.
  case month
  case dayOfMonth
  /// Words that make 9号 a place and no day: 楼, 线.
  case place
  /// Words that make a number a whole month.
  case wholeMonth
  /// Words that announce an order number.
  case orderNumber
  /// Words that announce the tail of a number.
  case tail
  /// Words that announce a telephone number that has called.
  case phone
  /// Topics of a contact, for the checks against orders.
  case topicLost
  case topicUndelivered
  case topicDelivery
  case topicPickup
  case topicRefund
  case topicRefundStuck
  case topicStock
  case topicInstall
  case topicService
  /// Words behind 退款 by which it is stuck: 堵住, 失败.
  case topicStuck
  /// Money back is held out to the user.
  case topicRefundDue
  /// Money back has come, by what is told.
  case refundDone
  /// Small sums back that no order tells of: 运费险, 价保.
  case sideRefund
  /// Words of asking whether something is so: 是不是, 有没有.
  case askedWhether
  /// Words for kinds of goods, with a number behind a colon that those of one kind share.
  case goodsKind
  /// Words straight before goods that are named.
  case goodsBefore
  /// Words straight behind goods that are named.
  case goodsAfter
  /// Words beside an amount by which it is only about right.
  case about
  /// A call from abroad, told in words.
  case foreignCall
  /// Words that look like it and are none.
  case noForeignCall
  /// Words behind the first digits of a number: 开头.
  case beginning
  /// Latin words that forgers put beside a brand in a host.
  case bait
  /// A text message rather than a voice on the phone.
  case message
  /// The user asks what he has bought or what is on its way.
  case ownOrders
  /// The user asks whose a number is.
  case ownerWanted
  /// The same, but only of a number.
  case whoWanted
  /// The user asks how an organisation is reached.
  case contactWanted
  /// The user asks who may lawfully get in touch with him.
  case callersWanted
  /// The user asks what the caller will say next.
  case nextWanted
  /// The user asks how to get off the phone.
  case leaveWanted
  /// The user asks how to put the caller to the proof.
  case probeWanted
  /// The user asks what would change the verdict.
  case changeWanted
  /// The user asks what a word means.
  case meaningWanted
  /// The user asks whether somebody does such a thing: 会不会让; these and the next stand in `customs.yaml`.
  case wonders
  /// So it is where a word of asking stands beside it: 会让 … 吗.
  case would
  /// Words around what is searched for that do not help to find it.
  case searchEdge
  /// Short ones, which count as such only where they stand by themselves.
  case searchAlone
  /// What joins two words of a search.
  case searchJoint
  /// The matter is an order or parcel at all.
  case orderMatter

  /// Its name in `lexicon.yaml`: `own_deed`.
  var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  /// Those whose words are wanted as they are written.
  static let spelt: [Cue] = [.weekday, .bait, .searchEdge, .searchAlone, .searchJoint]

  /// What may be asked about the talk itself.
  static let asides: [Cue] = [.callersWanted, .nextWanted, .leaveWanted, .probeWanted, .changeWanted]
}

/// Some of the lists, as bits.
struct CueSet: Sendable {
  private static let word = UInt64.bitWidth
  private var (low, high): (UInt64, UInt64) = (0, 0)

  /// - Parameter cues: their raw values.
  init(_ cues: some Sequence<Int32>) {
    for cue in cues.lazy.map(Int.init) {
      if cue < Self.word { low |= 1 << cue } else { high |= 1 << (cue - Self.word) }
    }
  }

  func contains(_ cue: Cue) -> Bool {
    (cue.rawValue < Self.word ? low >> cue.rawValue : high >> (cue.rawValue - Self.word)) & 1 == 1
  }
}
