/// Messages in plain text: one a line, or as they are copied from a phone with senders and times between them.
import Knowledge
import Model

struct MessageLines: Sendable {
  private let notices: NoticeReader
  private let margins: WordList
  private let afternoon: WordList

  init(_ words: ParcelWords, _ notices: NoticeReader) {
    self.notices = notices
    margins = WordList(words.margins + words.afternoon, notices.folding)
    afternoon = WordList(words.afternoon, notices.folding)
  }

  /// A file with one message a line; nil where no line gives notice of a parcel.
  func file(_ text: [UInt8], _ format: ExportFormat, at: Moment) -> Imported? {
    let messages = lines(String(decoding: text, as: UTF8.self), at)
    let parcels = messages.flatMap { notices.parcels(in: $0.text, at: $0.at) }
    return parcels.isEmpty ? nil : Imported(messages: messages.count, parcels, format)
  }

  /// A text that consists of nothing but notices; nil for any other.
  func pasted(_ text: String, _ format: ExportFormat, at: Moment) -> Imported? {
    guard !notices.hasDoubts(text) else { return nil }
    let lines = lines(text, at)
    for messages in [lines, joined(lines)] {
      let parcels = messages.map { notices.parcels(in: $0.text, at: $0.at) }
      guard !messages.isEmpty, !parcels.contains(where: \.isEmpty) else { continue }
      return Imported(messages: messages.count, parcels.flatMap(\.self), format)
    }
    return nil
  }

  private struct Message {
    var text: String
    var at: Moment
    /// False where the line may go on with the message above.
    var begins: Bool
  }

  /// Each line that is no margin as a message, with the time that it or a margin above it tells.
  private func lines(_ text: String, _ at: Moment) -> [Message] {
    // Made once: making the expression takes longer than all else that is done with a line.
    let expression = Self.stamp
    var (time, isNew) = (at, true)
    var messages: [Message] = []
    for line in text.split(whereSeparator: \.isNewline) where line.contains(where: { !$0.isWhitespace }) {
      var folded = NoticeText(String(line), notices.folding)
      let (stamp, rest) = Self.stamp(
        line, expression, isAfternoon: afternoon.occurs(in: Array(folded.folded.prefix(24))))
      time = stamp ?? time
      folded.hide(margins)
      let isMargin = folded.folded.allSatisfy { $0 == NoticeText.blank || $0.isDigit || Self.marks.contains($0) }
      let isSigned = Signature.find(in: NoticeText(rest, notices.folding))?.range.lowerBound == 0
      if !isMargin { messages.append(Message(text: rest, at: time, begins: isNew || isSigned || stamp != nil)) }
      isNew = isMargin
    }
    return messages
  }

  /// Lines of one message put together.
  private func joined(_ lines: [Message]) -> [Message] {
    lines.reduce(into: []) { messages, line in
      if line.begins || messages.isEmpty {
        messages.append(line)
      } else {
        messages[messages.count - 1].text += " " + line.text
      }
    }
  }

  private static let marks: Set<Unicode.Scalar> = [
    "+", "-", ":", "/", ".", ",", "(", ")", "[", "]", " ", "\u{B7}", ">", "#",
  ]

  private typealias Stamp = Regex<
    (Substring, Substring, Substring, Substring, Substring?, Substring?, Substring?)
  >

  /// A year, month and day with any signs between them, then perhaps a word for the time of day, then the time.
  private static var stamp: Stamp {
    /[\[( ]?(20\d\d)\D(\d{1,2})\D(\d{1,2})\u{65E5}?(?:\D{0,6}?(\d{1,2}):(\d\d)(?::(\d\d))?)?[\],; \t]*/
  }

  /// The date with a year, and the time, that a line begins with; and what follows them.
  private static func stamp(_ line: Substring, _ expression: Stamp, isAfternoon: Bool) -> (Moment?, String) {
    // Most lines have no year, and looking is cheaper than matching.
    guard line.unicodeScalars.prefix(3).contains("2") else { return (nil, String(line)) }
    guard let found = line.prefixMatch(of: expression), let year = Int(found.output.1), let month = Int(found.output.2),
      let date = Int(found.output.3),
      let day = Day(year: year, month: month, day: date)
    else { return (nil, String(line)) }
    let (_, _, _, _, hour, minute, second) = found.output
    let clock = [hour, minute, second].map { $0.flatMap { Int($0) } ?? 0 }
    let late = isAfternoon && clock[0] < 12 ? 12 : 0
    guard clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return (nil, String(line)) }
    return (
      Moment(day: day, hour: clock[0] + late, minute: clock[1], second: clock[2]),
      String(line[found.range.upperBound...])
    )
  }
}
