/// A kept talk as scripts read it, with its fingerprint.
import Foundation
import Model

struct KeptCaseFile: Encodable {
  var format = "bearwatch-case"
  var version = 1
  var number: Int?
  var record: CaseRecord
  var check = "sha256:" + Checked.blank

  init(_ record: CaseRecord, number: Int?) { (self.record, self.number) = (record, number) }

  /// The text of the file.
  func text() throws -> String { Checked.sealed(try json(self) + "\n") }

  /// One of a list, in few words.
  var entry: Entry {
    Entry(
      number: number, beganAt: record.beganAt, changedAt: record.changedAt, verdict: record.verdict,
      score: record.score, caller: record.caller, play: record.play, stepsLeft: record.left)
  }

  struct Entry: Encodable {
    var number: Int?
    var beganAt: Moment
    var changedAt: Moment
    var verdict: String
    var score: Int
    var caller: String?
    var play: String?
    var stepsLeft: Int
  }
}
