/// Tests of days, against known dates and against their own order.
import Model
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2024-02-29", 19_782, 4),
    ("2026-11-20", 20_777, 5), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func aDayHasItsNumberAndWeekday(_ text: String, _ number: Int, _ weekday: Int) {
    #expect(Day(text)?.number == number)
    #expect(Day(text)?.weekday == weekday)
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: [
    "2023-02-29", "2023-02-31", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026-+1-01",
    "2026-1-001", "26-01-01", "",
    "2026/01/01", "2026-01-01-01", "0000-01-01", "-001-01-01",
  ])
  func whatTheCalendarHasNotIsNoDay(_ text: String) { #expect(Day(text) == nil) }

  @Test func daysFollowOneAnother() throws {
    var last = try #require(Day("1999-12-31"))
    for _ in 0..<3_000 {
      let next = last + 1
      #expect(next - last == 1 && next > last)
      #expect(Day(next.description) == next)
      last = next
    }
  }
}
