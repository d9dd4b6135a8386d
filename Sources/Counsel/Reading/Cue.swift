/// The lists of the lexicon that the reader itself asks for, by their names in `lexicon.yaml`.
enum Cue: String, CaseIterable, Sendable {
  /// Words that deny what follows them in the clause: the asking or the act did not take place.
  case denial
  /// Words that look like a denial and are none.
  case noDenial = "no_denial"
  /// Words by which somebody is told to do something.
  case asking
  /// Words by which something has been done: 已经, 就, 刚.
  case did
  /// Someone has made contact: called, written, asked, claimed.
  case contact
  /// The narrator speaks of himself or of someone close.
  case narrator
  /// A warning, notice or lesson speaks, not a caller.
  case warning
  /// Words of caution that genuine messages carry, and now and then a false one.
  case caution
  /// News, hearsay, something passed on.
  case hearsay
  /// Somebody wants to know something.
  case question
  /// The narrator began it: called, applied, asked for it himself.
  case ownAct = "own_act"
  /// A case put, not a thing that happened.
  case supposed
  /// Labels of the user's lines in a dialogue.
  case userLabel = "user_label"
  /// Labels of the other side's lines.
  case callerLabel = "caller_label"
  /// How a caller introduces himself.
  case introduction
  /// Words behind a name that make it the party which has called.
  case partyAfter = "party_after"
  /// Words before a name that make it the party which has called.
  case partyBefore = "party_before"
  /// Words behind a name that make it only a tool or a place: an app, a purse.
  case toolAfter = "tool_after"
  /// Words before a name that make it only a tool: 加(微信), 打开(支付宝).
  case toolBefore = "tool_before"
  /// Words by which something was bought; what follows names it.
  case bought
  /// Words for goods that name no goods.
  case anyGoods = "any_goods"
  /// Words that occur in titles and in accounts alike and identify no order.
  case commonWord = "common_word"
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
  case notMoney = "not_money"
  /// Words of two, three and ten times, with the multiple behind a colon: `三倍:3`.
  case multiple
  /// `周`, `星期`, `礼拜`.
  case week
  /// What comes before a weekday for last week's.
  case lastWeek = "last_week"
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
  case spanUnit = "span_unit"
  /// `月`, then `号` and `日`.
  case month
  case dayOfMonth = "day_of_month"
  /// Words that make 9号 a place and no day: 楼, 线.
  case place
  /// Words that make a number a whole month.
  case wholeMonth = "whole_month"
  /// Words that announce an order number.
  case orderNumber = "order_number"
  /// Words that announce the tail of a number.
  case tail
  /// Words that announce a telephone number that has called.
  case phone
  /// Topics of a contact, for the checks against orders.
  case topicLost = "topic_lost"
  case topicUndelivered = "topic_undelivered"
  case topicUnpaid = "topic_unpaid"
  case topicDelivery = "topic_delivery"
  case topicPickup = "topic_pickup"
  case topicRefund = "topic_refund"
  case topicRefundStuck = "topic_refund_stuck"
  case topicRefundApplied = "topic_refund_applied"
  case topicStock = "topic_stock"
  case topicInstall = "topic_install"
  case topicService = "topic_service"
  /// A text message rather than a voice on the phone.
  case message
  /// The user asks what he has bought or what is on its way.
  case ownOrders = "own_orders"
  /// The user asks whose a number is.
  case ownerWanted = "owner_wanted"
  /// The user asks how an organisation is reached.
  case contactWanted = "contact_wanted"
  /// The user asks whether somebody does such a thing: 会不会让; these and the next stand in `customs.yaml`.
  case wonders
  /// So it is where a word of asking stands beside it: 会让 … 吗.
  case would
  /// Words around what is searched for that do not help to find it.
  case searchEdge = "search_edge"
  /// Short ones, which count as such only where they stand by themselves.
  case searchAlone = "search_alone"
  /// What joins two words of a search.
  case searchJoint = "search_joint"
  /// The matter is an order or parcel at all.
  case orderMatter = "order_matter"
}
