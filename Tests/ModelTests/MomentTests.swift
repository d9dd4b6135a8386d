/// Tests of moments: text that is read and written, and the day at their own place.
import Model
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-11-11T20:03:11+08:00", 1_794_398_591, 28_800), ("1970-01-01T00:00:00+00:00", 0, 0),
    ("1969-12-31T23:59:59+00:00", -1, 0), ("2026-11-11T00:30:00-05:30", 1_794_376_800, -19_800),
  ])
  func aMomentIsReadAndWrittenAlike(_ text: String, _ seconds: Int, _ offset: Int) {
    #expect(Moment(text) == Moment(seconds: seconds, offset: offset))
    #expect(Moment(seconds: seconds, offset: offset).description == text)
  }

  @Test(arguments: [
    "2026-11-11T12:03:11Z", "2026-11-11T12:03:11.250Z", "2026-11-11T20:03:11+0800", "2026-11-11T20:03:11.5+08:00",
    "2026-11-11T07:03:11-05:00",
  ])
  func allWaysToWriteAMomentAreOne(_ text: String) { #expect(Moment(text)?.seconds == 1_794_398_591) }

  @Test(arguments: [
    "", "2026-11-11", "2026-11-11 20:03:11+08:00", "2026-11-11T20:03:11", "2026-11-11T24:00:00Z",
    "2026-11-11T20:60:00Z",
    "2026-02-30T20:00:00Z", "2026-11-11T20:03Z", "T20:03:11Z",
  ])
  func whatHasNoZoneOrNoSuchTimeIsNoMoment(_ text: String) { #expect(Moment(text) == nil) }

  @Test func theDayIsTheOneAtItsOwnPlace() {
    #expect(Moment("2026-11-11T00:00:00+08:00")?.day == Day("2026-11-11"))
    #expect(Moment("2026-11-10T16:00:00Z")?.day == Day("2026-11-10"))
    #expect(Moment("1969-12-31T23:00:00-05:00")?.day == Day("1969-12-31"))
  }

  @Test func momentsAreOrderedByTimeWhateverTheZone() throws {
    let (china, utc) = (try #require(Moment("2026-11-11T08:00:00+08:00")), try #require(Moment("2026-11-11T00:00:01Z")))
    #expect(china < utc)
  }
}
