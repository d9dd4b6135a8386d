/// What is known of days, of the day within a number, and of parcels by their ends.
import Knowledge
import Model
import Testing

@testable import Counsel

@Suite struct BookTests {
  private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private static func span(_ from: String, _ to: String) -> ClosedRange<Day> { day(from)...day(to) }

  private static let coverage = [
    Coverage(platform: "jd", from: day("2026-10-01"), to: day("2026-11-05")),
    Coverage(platform: "jd", from: day("2026-11-06"), to: day("2026-11-20")),
    Coverage(platform: "jd", from: day("2026-03-01"), to: day("2026-06-30")),
    Coverage(platform: "taobao", from: day("2026-07-01"), to: day("2026-09-30")),
  ]

  @Test(arguments: [
    (span("2026-10-02", "2026-11-19"), true), (span("2026-10-01", "2026-11-20"), true),
    (span("2026-11-20", "2026-11-21"), false), (span("2026-06-30", "2026-10-01"), false),
    (span("2026-07-15", "2026-07-15"), false), (span("2026-03-01", "2026-03-01"), true),
  ])
  func `only days without a gap are known`(_ days: ClosedRange<Day>, _ known: Bool) {
    #expect(KnownDays(Self.coverage, of: ["jd"]).hold(days) == known)
  }

  @Test func `what is known nearest to the days is told`() {
    let known = KnownDays(Self.coverage, of: ["jd"])
    #expect(known.nearest(Self.span("2026-07-15", "2026-07-15")) == Self.span("2026-03-01", "2026-06-30"))
    #expect(known.nearest(Self.span("2026-11-19", "2026-11-25")) == Self.span("2026-10-01", "2026-11-20"))
    #expect(known.nearest(Self.span("2026-01-01", "2026-01-02")) == Self.span("2026-03-01", "2026-06-30"))
    #expect(KnownDays(Self.coverage, of: ["pdd"]).nearest(Self.span("2026-07-15", "2026-07-15")) == nil)
  }

  @Test(arguments: [
    ("261115-481203377561920", InnerDate.day(day("2026-11-15"))), ("260230-481203377561920", .impossible),
    ("2026110122001419551000347712", .day(day("2026-11-01"))), ("2026133122001419551000347712", .impossible),
    ("4200002388202611019917302855", .day(day("2026-11-01"))), ("4200002388202613019917302855", .impossible),
    // 2088 begins many accounts of Alipay, and is no year of ours.
    ("2088133122001419551000347712", .none), ("4512345678901236677", .none), ("261115481203377561920", .none),
  ])
  func `a number carries its day`(_ number: String, _ inner: InnerDate) { #expect(InnerDate(number) == inner) }

  @Test func `a parcel is found by either end`() throws {
    let parcels = ["YT7730184429516", "6408", "77", nil].map {
      Parcel(tracking: $0, state: .waiting, at: Moment(day: Rules.today))
    }
    let book = try Rules.counsel.book(OrderList(parcels: parcels))
    #expect(book.parcels(tracking: "9516").map(\.tracking) == ["YT7730184429516"])
    #expect(book.parcels(tracking: "772019336408").map(\.tracking) == ["6408"])
    #expect(book.parcels(tracking: "yt7730184429516").count == 1)
    #expect(book.parcels(tracking: "516").isEmpty)
    #expect(book.parcels(tracking: "1077").isEmpty)
  }

  @Test func `only the newest parcels are held, and no stand-in is found by a number`() throws {
    let parcels = (0..<600).map {
      Parcel(tracking: "\(10_000 + $0)", state: .waiting, at: Moment(day: Day(number: $0)))
    }
    let order = Order(
      id: OrderID(platform: "taobao", number: "~99887766"), placedAt: Moment(day: Rules.today), items: [],
      paid: Money(fen: 100))
    let book = try Rules.counsel.book(OrderList([order], parcels: parcels))
    #expect(book.parcels.count == OrderBook.newestParcels)
    #expect(book.parcels.first?.tracking == "10599")
    #expect(book.orders(number: "7766").isEmpty)
  }
}
