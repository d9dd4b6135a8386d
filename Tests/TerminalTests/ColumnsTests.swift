/// Width, wrapping and cutting of mixed text.
import Testing

@testable import Terminal

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("识熊", 4), ("，。（）", 8), ("“…”·—", 5), ("e\u{301}", 1), ("￥89", 4), ("①", 1), ("ｱ", 1),
    ("한글", 4), ("😀", 2), ("𠮷", 2), ("\u{1B}[1;31m红\u{1B}[0m", 2), ("\u{200D}", 0), ("、《》", 6), ("■▲◆○⏎", 5),
  ])
  func `a text takes this many columns`(text: String, width: Int) {
    #expect(Columns.width(of: text) == width)
  }

  @Test func `what fits stays on one line`() {
    #expect(Columns.wrap("现在挂断。", to: 10) == ["现在挂断。"])
    #expect(Columns.wrap("", to: 10) == [""])
  }

  @Test func `no line starts with a stop and none ends with an opening mark`() {
    #expect(Columns.wrap("他说快递丢了，要赔", to: 12) == ["他说快递丢", "了，要赔"])
    #expect(Columns.wrap("打开一个（淘宝）", to: 10) == ["打开一个", "（淘宝）"])
    #expect(Columns.wrap("他说：“转账”。", to: 12) == ["他说：“转", "账”。"])
    #expect(Columns.wrap("等等……再说", to: 6) == ["等等……", "再说"])
  }

  @Test(arguments: 4...40) func `for any width the rules hold and nothing is lost`(width: Int) {
    let text = "他说：“您的快递（顺丰 SF1234567890）丢了，赔 ¥89.00！”；要您下载《会议》App、打开 https://a.example/x?y=1 。"
    let lines = Columns.wrap(text, to: width)
    #expect(lines.joined().replacing(" ", with: "") == text.replacing(" ", with: ""))
    for line in lines { #expect(Columns.width(of: line) <= width) }
    guard width >= 12 else { return }
    for line in lines.dropFirst() { #expect(line.first.map { !LineBreaking.neverFirst.contains($0) } ?? false) }
    for line in lines.dropLast() { #expect(line.last.map { !LineBreaking.neverLast.contains($0) } ?? false) }
  }

  @Test func `words, numbers and addresses stay whole`() {
    #expect(Columns.wrap("请打 95311 查询", to: 9) == ["请打", "95311 查", "询"])
    #expect(Columns.wrap("see the order page", to: 9) == ["see the", "order", "page"])
    #expect(Columns.wrap("见 https://a.example/b。", to: 20) == ["见", "https://a.example/", "b。"])
    #expect(Columns.wrap("见https://a.example。", to: 20) == ["见", "https://a.example。"])
  }

  @Test func `indents are kept on every line, and newlines too`() {
    let lines = Columns.wrap("他说丢件。\n你这单已经签收", to: 12, indent: 2, hangingIndent: 4)
    #expect(lines == ["  他说丢件。", "    你这单已", "    经签收"])
    #expect(Columns.wrap("甲\n\n乙", to: 10, hangingIndent: 2) == ["甲", "", "  乙"])
  }

  @Test func `colour does not change where lines break`() {
    let style = Style(isOn: true)
    #expect(Columns.wrap(style.red("快递丢了") + "，要赔", to: 8).map(clean) == ["快递丢", "了，要赔"])
  }

  @Test func `a cut text ends with the mark and fits`() {
    #expect(Columns.truncate("快递丢了", to: 8, with: "…") == "快递丢了")
    #expect(Columns.truncate("快递丢了", to: 7, with: "…") == "快递丢…")
    #expect(Columns.truncate("快递丢了", to: 6, with: "...") == "快...")
    #expect(Columns.truncate("快递丢了", to: 2, with: "...") == "..")
  }

  @Test func `padding counts columns`() {
    #expect(Columns.pad("快递", to: 6) + "|" == "快递  |")
    #expect(Columns.pad("89.00", to: 7, right: true) == "  89.00")
    #expect(Columns.pad("快递", to: 2) == "快递")
  }
}
