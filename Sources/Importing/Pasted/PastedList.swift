/// Orders of a shop's page as its text is copied from a browser or a phone: 订单号, 日期, 标题, 实付款, line by line.
import Knowledge
import Model

struct PastedList {
  /// Fewer lines are a sentence of somebody's.
  static let minLines = 4

  private let words: PageWordLists
  private let lines: [PastedLine]
  private let format: ExportFormat

  /// The orders of the text; nil where it is not clearly such a list.
  static func read(_ text: String, _ format: ExportFormat) -> Imported? {
    let list = PastedList(text, format)
    guard list.lines.count >= minLines, list.words.fit(list.lines) else { return nil }
    let blocks = list.blocks()
    var skipped: [SkippedRow] = []
    let entries = blocks.compactMap { list.entry($0, &skipped) }
    guard !entries.isEmpty, skipped.count < blocks.count else { return nil }
    let outcome = OrderBook.outcome(entries, format)
    return Imported(
      formats: [format.id], rowsRead: blocks.count, skipped: skipped, spent: outcome.spent, orders: outcome.orders,
      coverage: [])
  }

  private init(_ text: String, _ format: ExportFormat) {
    words = PageWordLists(format)
    let folding = words.folding
    lines = text.split { $0.isNewline || $0 == "\t" }.map { PastedLine($0, folding) }.filter { !$0.raw.isEmpty }
    self.format = format
  }

  /// The lines of one order, and in which of them its number stands.
  struct Block {
    var lines: ArraySlice<PastedLine>
    var line: Int
    var number: (text: String, range: Range<Int>)
  }

  /// One block an order: from its number, or the date above it, to the next; the whole text where there is one number.
  private func blocks() -> [Block] {
    let found = lines.indices.compactMap { index in words.number(in: lines[index]).map { (index, $0) } }
    let starts = found.enumerated().map { position, place in
      let above = place.0 - 1
      let isDated = above >= 0 && lines[above].time != nil && lines[place.0].time == nil
      return found.count == 1 ? 0 : isDated && (position == 0 || above > found[position - 1].0) ? above : place.0
    }
    return found.enumerated().map { position, place in
      let end = position + 1 < starts.count ? starts[position + 1] : lines.count
      return Block(lines: lines[starts[position]..<max(end, place.0 + 1)], line: place.0, number: place.1)
    }
  }

  private func entry(_ block: Block, _ skipped: inout [SkippedRow]) -> Entry? {
    func skip(_ reason: SkippedRow.Reason) -> Entry? {
      skipped.append(SkippedRow(line: block.line + 1, column: "", value: block.number.text, reason: reason))
      return nil
    }
    let labelled = words.labelledTime(block.lines)
    guard let time = near(block) ?? labelled else { return skip(.time) }
    let status = block.lines.lazy.compactMap(words.status).first
    let items = PastedItems.read(block, words)
    guard let paid = words.paid(block.lines), !items.items.isEmpty || labelled != nil else { return skip(.amount) }
    let platform = PlatformID(rawValue: format.platform ?? format.id)
    let meaning: ExportFormat.Meaning = status == .closed ? .closed : status == .unpaid ? .order : .purchase
    var entry = Entry(line: block.line + 1, meaning: meaning, time: time)
    entry.id = OrderID(platform: platform, number: block.number.text)
    entry.paid = Money(fen: paid)
    entry.refunded = status == .refunded ? paid : 0
    entry.status = status
    entry.merchant = items.merchant
    entry.items = items.items
    return entry
  }

  /// The date on the number's line, or on one beside it.
  private func near(_ block: Block) -> Moment? {
    let beside = [block.line, block.line - 1, block.line + 1].filter(block.lines.indices.contains)
    return beside.lazy.compactMap { lines[$0].time }.first
  }
}
