/// Finds in the lines of one order what was bought and where; lines of a person are never kept.
import Knowledge
import Model

struct PastedItems {
  /// Shorter lines are names, buttons, single words.
  private static let minTitle = 5
  /// How many lines below its title an item's price or number of pieces stands.
  private static let reach = 4

  private(set) var items: [Order.Item] = []
  private(set) var merchant: String?
  private let words: PageWordLists

  static func read(_ block: PastedList.Block, _ words: PageWordLists) -> PastedItems {
    var found = PastedItems(words)
    found.readMerchant(block)
    let lines = Array(block.lines)
    for index in lines.indices where block.lines.startIndex + index != block.line {
      found.read(lines[index], Array(lines[(index + 1)...].prefix(reach)))
    }
    return found
  }

  private init(_ words: PageWordLists) { self.words = words }

  /// What stands behind the number, or the first line that ends like the name of a shop.
  private mutating func readMerchant(_ block: PastedList.Block) {
    let line = block.lines[block.line]
    let rest = PastedLine(
      Substring(line.text.original(block.number.range.upperBound..<line.text.folded.count)), words.folding)
    let shop = block.lines[block.line...].first(where: isShop) ?? block.lines.first(where: isShop)
    let name = words.isFurniture(rest) ? shop : rest
    merchant = name.flatMap { $0.text.folded.count <= 30 && $0.text.folded.contains(where: \.isHan) ? $0.raw : nil }
      .flatMap(KeptText.text)
  }

  private func isShop(_ line: PastedLine) -> Bool {
    let text = line.text.folded
    return (2...30).contains(text.count) && !words.isFurniture(line)
      && words.shops.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private mutating func read(_ line: PastedLine, _ below: [PastedLine]) {
    if let count = line.quantity, !items.isEmpty, line.raw.count < 6 {
      items[items.count - 1].quantity = count
    } else if words.options.end(in: line.text.folded, at: 0) != nil, !items.isEmpty, !line.hasPhone {
      items[items.count - 1].title = KeptText.text("\(items[items.count - 1].title) \(line.raw)") ?? ""
    } else if isTitle(line), below.contains(where: { $0.quantity != nil || !$0.amounts.isEmpty || isOption($0) }),
      let title = KeptText.text(withoutButton(line.raw))
    {
      items.append(Order.Item(title: title))
    }
  }

  /// The title without a button in brackets behind it.
  private func withoutButton(_ title: String) -> String {
    guard title.hasSuffix("]"), let open = title.lastIndex(of: "[") else { return title }
    let button = PastedLine(title[open...].dropFirst().dropLast(), words.folding)
    return words.isFurniture(button) ? String(title[..<open]) : title
  }

  private func isOption(_ line: PastedLine) -> Bool { words.options.end(in: line.text.folded, at: 0) != nil }

  private func isTitle(_ line: PastedLine) -> Bool {
    let text = line.text.folded
    guard text.count(where: { $0.isHan || $0.isCode && !$0.isDigit }) >= Self.minTitle, line.time == nil,
      line.amounts.isEmpty, !line.hasPhone
    else { return false }
    return !words.isFurniture(line) && words.status(line) == nil && !isShop(line)
      && !words.isLabel(line)
  }
}
