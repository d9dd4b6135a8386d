/// What order numbers of this very user look like, learnt from his own orders.
import Knowledge
import Model

struct NumberLaw {
  /// Why a number cannot be one of this user's orders.
  enum Breach: Hashable {
    /// The day within it does not exist.
    case date
    /// The day within it lies ahead.
    case ahead(Day)
    /// The day within it is another than the one that is told.
    case day(Day)
    /// It ends as none of the user's numbers there does.
    case tail
    /// It is longer or shorter by far than all of the user's numbers there, which have so many digits.
    case length(Int)
  }

  /// A number of the account, and why it is none of the user's.
  struct Impossible {
    var number: NumberMention
    var breach: Breach
  }

  /// On Taobao the last six digits are the buyer's: the same in all his orders (seen in 900 of 900 orders of two buyers).
  private static let buyerDigits = 6
  /// The length of the numbers of which that has been seen.
  private static let taobaoLength = 19
  private static let taobao: Set<PlatformID> = ["taobao", "tmall"]
  /// How many orders must end alike before the end is taken for a buyer's.
  private static let witnesses = 2
  /// Accounts that one user may have; with more ends than these, other people's orders are among his.
  private static let mostAccounts = 3
  /// How many orders must be there before their lengths tell anything.
  private static let lengthWitnesses = 5
  /// No platform's own number is longer; what is longer is a payment's, which is no platform's business.
  private static let longest = 22

  let claims: Claims
  let book: OrderBook
  let directory: Directory

  /// Order numbers of the account that this user cannot have.
  func impossible() -> [Impossible] {
    claims.reading.numbers(.order).compactMap { number in
      guard book.orders(number: number.text).isEmpty, book.orders(tracking: number.text).isEmpty,
        book.parcels(tracking: number.text).isEmpty
      else { return nil }
      return breach(number).map { Impossible(number: number, breach: $0) }
    }
  }

  private func breach(_ number: NumberMention) -> Breach? {
    switch InnerDate(number.text) {
    case .impossible: return .date
    case .day(let day) where day > claims.today: return .ahead(day)
    case .day(let day): return isOtherDay(day) ? .day(day) : nil
    case .none where isCalledOrder(number):
      return hasOtherTail(number.text) ? .tail : otherLength(number.text).map { .length($0) }
    case .none: return nil
    }
  }

  /// It is said to be an order's, and so no bank card's.
  private func isCalledOrder(_ number: NumberMention) -> Bool {
    guard let sentence = claims.reading.sentence(at: number.range.lowerBound) else { return false }
    return !claims.vocabulary.places(.orderNumber, in: sentence.hits).isEmpty
  }

  /// The account names the day on which the order was placed, and it is not this one nor beside it.
  private func isOtherDay(_ day: Day) -> Bool {
    let told = claims.boughtDays
    return !told.isEmpty && !told.contains { $0.lowerBound + -1 <= day && day <= $0.upperBound + 1 }
  }

  /// The platform's own numbers among the user's; what only stands in for one is no witness.
  private func own(_ platforms: some Sequence<PlatformID>) -> [String] {
    let wanted = Set(platforms)
    return book.entries.map(\.order.id).filter { wanted.contains($0.platform) && !$0.isStandIn }.map(\.number)
  }

  private func hasOtherTail(_ number: String) -> Bool {
    guard number.count == Self.taobaoLength, isTaobao(number) else { return false }
    let ends = own(Self.taobao).filter { $0.count == Self.taobaoLength }.map { $0.suffix(Self.buyerDigits) }
    let counts = Dictionary(grouping: ends, by: \.self).mapValues(\.count)
    let accounts = counts.values.count { $0 >= Self.witnesses }
    let strays = counts.count - accounts
    guard (1...Self.mostAccounts).contains(accounts), strays * 10 <= ends.count else { return false }
    return counts[number.suffix(Self.buyerDigits)] == nil
  }

  /// Said to be Taobao's; without a word about that, where the user buys at no other house with numbers as long.
  private func isTaobao(_ number: String) -> Bool {
    if !claims.platforms.isEmpty {
      return claims.platforms.contains { Self.taobao.contains(PlatformID(rawValue: $0.id)) }
    }
    return book.entries.allSatisfy { entry in
      Self.taobao.contains(entry.order.id.platform) || entry.order.id.number.count != number.count
    }
  }

  /// The digits that the user's numbers there have, where this one is off by more than the one that years may add.
  private func otherLength(_ number: String) -> Int? {
    // The number of a parcel is read out for one of an order.
    guard number.count <= Self.longest, !claims.platformIDs.isEmpty, directory.couriers(ofTracking: number).isEmpty
    else { return nil }
    let lengths = own(claims.platformIDs).map { $0.count(where: \.isNumber) }
    guard lengths.count >= Self.lengthWitnesses, let usual = lengths.max(), let least = lengths.min() else {
      return nil
    }
    let digits = number.count(where: \.isNumber)
    return digits > usual + 1 || digits < least - 1 ? usual : nil
  }
}
