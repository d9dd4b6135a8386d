/// The words of one shop's page made ready for comparing, and what they find in its lines.
import Knowledge
import Model

struct PageWordLists: Sendable {
  let folding = Folding([])
  let shops: [[Unicode.Scalar]]
  private let furniture: WordList
  private let beginnings: WordList
  let options: WordList
  private let numberLabels: WordList
  private let timeLabels: WordList
  private let paidLabels: WordList
  private let afterPaid: WordList
  private let marks: WordList?
  private let doubts: WordList
  private let shapes: [[Unicode.Scalar]]
  private let statuses: [String: OrderStatus]
  private let wideStatuses: [(like: Wildcard, status: OrderStatus)]

  init(_ format: ExportFormat) {
    let folding = folding
    func list(_ texts: [String]?) -> WordList { WordList(texts ?? [], folding) }
    let page = format.page
    shops = (page?.shops ?? []).map(folding.word)
    let lines = page?.furniture ?? []
    furniture = list(lines.filter { !$0.hasSuffix("*") })
    beginnings = list(lines.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
    options = list(format.columns?[.option])
    numberLabels = list(format.columns?[.number])
    timeLabels = list(format.columns?[.time])
    paidLabels = list(format.columns?[.paid])
    afterPaid = list(page?.afterPaid)
    marks = page?.marks.map { WordList($0, folding) }
    doubts = list(page?.doubts)
    shapes = (format.numbers ?? []).map { folding.word($0.like) }
    let words = format.statuses ?? [:]
    statuses = words.filter { !$0.key.contains("*") }
    wideStatuses = words.filter { $0.key.contains("*") }.map { (Wildcard($0.key), $0.value) }
  }

  /// True where the text may be this page at all.
  func fit(_ lines: [PastedLine]) -> Bool {
    if lines.contains(where: { doubts.occurs(in: $0.text.folded) }) { return false }
    guard let marks else { return true }
    return lines.contains { marks.occurs(in: $0.text.folded) }
  }

  /// The order's number behind its label, where it has the shape of this shop's numbers.
  func number(in line: PastedLine) -> (text: String, range: Range<Int>)? {
    guard let label = numberLabels.first(in: line.text.folded) else { return nil }
    let range = line.number(behind: label.upperBound)
    let found = Array(line.text.folded[range])
    let fits = shapes.contains { shape in
      shape.count == found.count && zip(shape, found).allSatisfy { $0 == "#" ? $1.isDigit : $0 == $1 }
    }
    return fits ? (line.text.form(range), label.lowerBound..<range.upperBound) : nil
  }

  func status(_ line: PastedLine) -> OrderStatus? {
    guard line.text.folded.count <= 24 else { return nil }
    let words = line.raw.split { $0 == ":" || $0 == "\u{FF1A}" || $0 == " " }.map(String.init)
    for word in [line.raw] + words { if let status = statuses[word] { return status } }
    return wideStatuses.first { $0.like.matches(Array(line.raw.utf8)[...]) }?.status
  }

  /// The time behind a label such as 创建时间, on its line or the next.
  func labelledTime(_ lines: ArraySlice<PastedLine>) -> Moment? {
    for index in lines.indices where timeLabels.occurs(in: lines[index].text.folded) {
      let next = lines.index(after: index) < lines.endIndex ? lines[index + 1].time : nil
      if let time = lines[index].time ?? next { return time }
    }
    return nil
  }

  /// What was paid: behind its label, in front of a word such as 含运费, or the only amount that there is.
  func paid(_ lines: ArraySlice<PastedLine>) -> Int? {
    for index in lines.indices {
      guard let label = paidLabels.first(in: lines[index].text.folded) else { continue }
      let isLast = label.upperBound == lines[index].text.folded.count && index + 1 < lines.endIndex
      if let fen = lines[index].amount(behind: label.upperBound) ?? (isLast ? lines[index + 1].amount(behind: 0) : nil)
      {
        return fen
      }
    }
    for index in lines.indices {
      guard let word = afterPaid.first(in: lines[index].text.folded) else { continue }
      let before = PastedLine(Substring(lines[index].text.form(0..<word.lowerBound)), folding).amounts.last
      if let fen = before ?? (index > lines.startIndex ? lines[index - 1].amounts.last : nil) { return fen }
    }
    let amounts = Set(lines.flatMap(\.amounts))
    return amounts.count == 1 ? amounts.first : nil
  }

  /// True for a line that belongs to the page and not to an order.
  func isFurniture(_ line: PastedLine) -> Bool {
    let text = line.text.folded
    guard !text.isEmpty, beginnings.end(in: text, at: 0) == nil else { return true }
    guard let end = furniture.end(in: text, at: 0) else { return false }
    return end == text.count || text[end] == ":"
  }

  /// True for a line that is a label of the page and what stands behind it.
  func isLabel(_ line: PastedLine) -> Bool {
    let text = line.text.folded
    return [numberLabels, timeLabels, paidLabels].contains { ($0.first(in: text)?.lowerBound ?? .max) <= 2 }
  }
}
