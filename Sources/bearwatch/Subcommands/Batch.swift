/// `check --jsonl`: records in, answers out, in the same order; a bad line is answered in its place.
import Counsel
import Foundation
import Knowledge
import Model

struct Batch {
  let desk: Desk

  /// One line of input.
  private struct Record: Decodable {
    var id: String
    var text: String?
    var turns: [String]?
    var today: String?
  }

  /// Answers every line of standard input; 65 when some line was malformed.
  func run() throws -> Int32 {
    try each { line, number in
      do {
        let (id, talk, reply) = try hear(line)
        print(try jsonLine(AnswerFile(reply, id: id, turns: talk.verdicts, wording: desk.wording)))
        return true
      } catch {
        print(try jsonLine(BadLine(line: number, error: "\(error)")))
        return false
      }
    }
  }

  /// Counts what all lines of standard input come to; 65 when some line was malformed.
  func count(_ context: Context, asJSON: Bool) throws -> Int32 {
    var tally = Tally()
    let status = try each { line, _ in
      guard let heard = try? hear(line) else {
        tally.malformed += 1
        return false
      }
      tally.add(heard.reply)
      return true
    }
    if asJSON { print(try json(tally)) } else { context.put(tally.text(desk)) }
    return status
  }

  /// - Parameter work: false where the line, of this number, was malformed.
  private func each(_ work: (_ line: String, _ number: Int) throws -> Bool) throws -> Int32 {
    var number = 0
    var status: Int32 = 0
    while let line = readLine(strippingNewline: true) {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      if try !work(line, number) { status = Failure.Status.badInput.rawValue }
    }
    return status
  }

  private func hear(_ line: String) throws -> (id: String, talk: Conversation, reply: Reply) {
    let record: Record
    do { record = try JSONDecoder().decode(Record.self, from: Data(line.utf8)) } catch { throw Fault.notARecord }
    guard let turns = record.turns ?? record.text.map({ [$0] }), !turns.isEmpty else { throw Fault.noText }
    let day = record.today.flatMap { Day($0) }
    if record.today != nil, day == nil { throw Fault.badDay }
    var talk = desk.conversation(today: day)
    var reply: Reply?
    for turn in turns { reply = talk.hear(turn) }
    guard let reply else { throw Fault.noText }
    return (record.id, talk, reply)
  }

  private struct BadLine: Encodable {
    var line: Int
    var error: String
  }

  /// What can be wrong with a line; English, because scripts read it.
  private enum Fault: String, Error, CustomStringConvertible {
    case notARecord = "not a JSON object with an id and a text or turns"
    case noText = "neither text nor turns"
    case badDay = "today is not a day like 2026-11-20"
    var description: String { rawValue }
  }
}
