/// What order numbers of this very user look like, learnt from his own orders.
import Knowledge
import Model

struct NumberLaw {
  /// How many orders of a house must agree before a law is believed.
  private static let witnesses = 2
  /// On Taobao the last six digits are the buyer's: the same in all his orders (seen in 900 of 900 orders of two buyers).
  private static let buyerDigits = 6

  let claims: Claims
  let book: OrderBook

  /// Order numbers of the account that this user cannot have.
  func impossible() -> [NumberMention] {
    claims.reading.numbers(.order).filter { number in
      book.orders(number: number.text).isEmpty && book.orders(tracking: number.text).isEmpty && breaks(number.text)
    }
  }

  private func breaks(_ number: String) -> Bool {
    if number.contains("-") { return !hasDate(number) }
    guard let house = house(number) else { return false }
    let own = book.entries.map(\.order.id).filter { house.contains($0.platform) }.map(\.number)
    guard own.count >= Self.witnesses else { return false }
    let lengths = Set(own.map(\.count))
    if lengths.count == 1, !lengths.contains(number.count) { return own.count > Self.witnesses }
    let tails = Set(own.map { $0.suffix(Self.buyerDigits) })
    return tails.count == 1 && !tails.contains(number.suffix(Self.buyerDigits))
  }

  /// The platforms whose number it is said to be; without a word about that, 18 or 19 digits are Taobao's.
  private func house(_ number: String) -> [PlatformID]? {
    if !claims.platformIDs.isEmpty { return claims.platformIDs }
    return (18...19).contains(number.count) ? ["taobao", "tmall"] : nil
  }

  /// A PDD number begins with the day of the order, which cannot lie ahead.
  private func hasDate(_ number: String) -> Bool {
    let digits = number.prefix(6).compactMap(\.wholeNumberValue)
    guard digits.count == 6 else { return false }
    let day = Day(
      year: 2000 + digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3], day: digits[4] * 10 + digits[5])
    return day.map { $0 <= claims.today } ?? false
  }
}
