/// Tests of the shapes of tracking numbers, and of what they suggest.
import Model
import Testing

@testable import Knowledge

@Suite struct TrackingShapeTests {
  @Test(arguments: [
    ("SF*#12", "SF1047720915386", true), ("SF*#12", "sfA047720915386", true), ("SF*#12", "SF 1047 7209 15386", true),
    ("SF*#12", "SF104772091538", false), ("SF*#12", "XSF1047720915386", false), ("7[358]#3", "7512 3", true),
    ("7[358]#3", "76123", false), ("A#2-4", "A1", false), ("A#2-4", "A12", true), ("A#2-4", "A1234", true),
    ("A#2-4", "A12345", false), ("#2-4Z#", "123Z4", true), ("#2-3#3", "12345", true), ("#2-3#3", "1234", false),
    ("@2#8!@2", "EA473124829CN", true), ("@2#8!@2", "EA473124828CN", false), ("!#", "12", false), ("*", "", false),
  ])
  func aNumberIsWrittenSoOrNot(_ shape: String, _ number: String, _ fits: Bool) throws {
    #expect(try TrackingShape(shape).matches(number) == fits)
  }

  @Test(arguments: ["", "sf#12", "SF #12", "[", "[]", "[#]", "#0", "#41", "#5-3", "#5-", "中#3"])
  func whatIsNoShapeIsRefused(_ shape: String) {
    #expect(throws: TrackingShape.Problem.self) { try TrackingShape(shape) }
  }

  @Test func aNumberSuggestsItsCouriers() {
    var one = organisation("kuaima", "快马速运")
    var other = organisation("feiyan", "飞雁快递")
    let source = Citation(name: "蓝山日报", date: "2026-01-02")
    one.tracking = [Organisation.Tracking(shape: "KM#6", example: "KM123456", source: source)]
    other.tracking = ["#8", "KM1#5"].map { Organisation.Tracking(shape: $0, example: "", source: source) }
    let directory = Directory([other, one, organisation("lanshan", "蓝山商城")])
    #expect(directory.couriers(ofTracking: "km 234567").map(\.id) == ["kuaima"])
    #expect(directory.couriers(ofTracking: "KM123456").map(\.id) == ["feiyan", "kuaima"])
    #expect(directory.couriers(ofTracking: "12345678").map(\.id) == ["feiyan"])
    #expect(directory.couriers(ofTracking: "123456789").isEmpty)
  }

  @Test(arguments: [
    ("day -7 -1", "2026-11-13", "2026-11-19"), ("week 0", "2026-11-16", "2026-11-20"),
    ("week -1", "2026-11-09", "2026-11-15"), ("month 0", "2026-11-01", "2026-11-20"),
    ("month -1", "2026-10-01", "2026-10-31"), ("month -11", "2025-12-01", "2025-12-31"),
    ("year 0", "2026-01-01", "2026-11-20"), ("year -2", "2024-01-01", "2024-12-31"),
  ])
  func aStretchOfDaysIsCountedFromToday(_ text: String, _ from: String, _ to: String) throws {
    let today = try #require(Day("2026-11-20"))
    let days = try #require(CalendarSpan(text)?.days(from: today))
    #expect([days.lowerBound.description, days.upperBound.description] == [from, to])
  }

  @Test(arguments: ["", "day", "day 1", "day 2 1", "week", "week 1 2", "century 0", "month x"])
  func whatIsNoStretchIsRefused(_ text: String) { #expect(CalendarSpan(text) == nil) }
}
