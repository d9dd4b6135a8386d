/// What readers of pages rest on: strings of scripts, data among scripts, prices, elements, and the items of an order.
import Knowledge
import Model
import Testing

@testable import Importing

@Suite struct PageTests {
  static let literals: [(String, String?)] = [
    (#"plain'rest"#, "plain"),
    (#"a\'b\"c\\d\/e'"#, #"a'b"c\d/e"#),
    (#"{\"a\":\"x\\\"y\"}'"#, #"{"a":"x\"y"}"#),
    (#"\u5317\u4eac \x27\u00e9'"#, "北京 'é"),
    (#"\uD83D\uDC4D'"#, "👍"),
    (#"\uD83D alone, \uDC4D too'"#, " alone, \u{FFFD} too"),
    (#"tab\tline\n'"#, "tab\tline\n"),
    (#"\好'"#, "好"),
    (#"\uZZ'"#, "\u{FFFD}ZZ"),
    (#"no end"#, nil),
    (#"no end\'"#, nil),
  ]

  @Test(arguments: literals) func stringsOfScripts(source: String, expected: String?) {
    let text = Array(source.utf8)
    let content = ScriptString.content(of: text[...], from: 0, quote: UInt8(ascii: "'"))
    #expect(content.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  static let format = ExportFormat(
    id: "x", name: "x", kind: .orders, how: "x", recognise: ExportFormat.Recognition())

  static let scripts = [
    #"<script>var data = JSON.parse('{\"list\":[1]}');</script>"#,
    #"<script>var data=JSON.parse( "{\"list\":[1]}" )</script>"#,
    #"<script>window.data={"list":[1],"note":"}; var"};window.x={}</script>"#,
    #"<p>data</p><script>mydata={"list":[2]}; var data = null; data == {"list":[3]}; data = {"list":[1]}</script>"#,
    #" /**/ mtopjsonp12({"list":[1]});"#,
    #"{"list":[1]}"#,
  ]

  @Test(arguments: scripts) func dataAmongScripts(text: String) throws {
    let data = try ScriptData.value(in: Array(text.utf8), named: ["data"], holding: "list", Self.format)
    #expect(data["list"][0].integer == 1)
  }

  static let lost: [(String, ImportError)] = [
    (#"<script>var data = {"other":1}</script>"#, .pageWithoutData(format: "x")),
    ("<html></html>", .pageWithoutData(format: "x")),
    (#"<script>var data = {"list":[1"#, .pageDamaged(format: "x")),
    (#"<script>var data = JSON.parse('{\"list\"');</script>"#, .pageDamaged(format: "x")),
    (#"{"list":[1]"#, .pageDamaged(format: "x")),
    ("call()", .pageDamaged(format: "x")),
    ("", .pageDamaged(format: "x")),
  ]

  @Test(arguments: lost) func dataThatIsNotThere(text: String, expected: ImportError) {
    #expect(throws: expected) {
      try ScriptData.value(in: Array(text.utf8), named: ["data"], holding: "list", Self.format)
    }
  }

  @Test func numbersStayExact() throws {
    let json = try #require(try JSON(Array(#"{"id":4926091006437112233,"half":38.68,"tiny":0.29,"fen":1990}"#.utf8)))
    #expect(json["id"].text == "4926091006437112233")
    #expect(json["half"].yuan?.fen == 3868)
    #expect(json["tiny"].yuan?.fen == 29)
    #expect(json["fen"].fen?.fen == 1990)
    #expect(json["half"].text == nil)
    #expect(json["none"]["deeper"][3].isMissing)
  }

  static let prices: [(String, Int?)] = [
    ("￥194.28", 19428), ("¥1,234.5", 123_450), ("58.90", 5890), ("-￥23.00", -2300), ("3 \u{5143}", 300),
    ("61,83 сом", nil), ("61,83", nil), ("US$12.00", nil), ("1.234,56", nil), ("", nil), ("￥", nil), ("1.2.3", nil),
  ]

  @Test(arguments: prices) func pricesArePlainOrNone(text: String, fen: Int?) {
    #expect(PriceText.fen(text) == fen)
  }

  @Test func aPriceWithinWords() {
    #expect(PriceText.fen(within: "总额 ¥ 1,059.90 在线支付") == 105_990)
    #expect(PriceText.fen(within: "59.9") == 5990)
    #expect(PriceText.fen(within: "货到付款") == nil)
  }

  @Test func deepPagesAreRead() throws {
    let deep = String(repeating: "<div>", count: 20_000) + "<b class='x'>1</b>"
    let page = try #require(try HTMLPage(Array(deep.utf8)))
    #expect(page.root?.all { $0.name == "div" }.isEmpty == false)
    #expect(try HTMLPage([])?.root == nil)
  }

  @Test func unclosedElementsEndWhereTheNextBegins() throws {
    let html = "<table><tbody id=a><tr><td>1 &yen;<tbody id=b><tr><td><font>2</font>\u{3000}x</table>"
    let root = try #require(try HTMLPage(Array(html.utf8))?.root)
    #expect(root.all { $0.name == "tbody" }.map(\.text) == ["1 ¥", "2 x"])
  }

  @Test(arguments: Imported.Note.Code.allCases) func everyNoteHasItsWords(code: Imported.Note.Code) throws {
    #expect(try Folders.wording().phrases["import.note.\(code.rawValue)"] != nil)
  }

  static let items: [(paid: Int?, postage: Int, amounts: [Int])] = [
    (5000, 0, [2000, 3000]),  // prices of one piece
    (2500, 0, [1000, 1500]),  // totals of the lines
    (2800, 300, [1000, 1500]),  // the same with the postage
    (4400, 0, [2000, 3000]),  // with a discount: of one piece
    (nil, 0, [2000, 3000]),
  ]

  @Test(arguments: items) func pricesOfPiecesAndOfLines(paid: Int?, postage: Int, amounts: [Int]) {
    var order = PageOrder(paid: paid.map { Money(fen: $0) }, postage: postage)
    order.lines = [
      PageOrder.Line(title: "a", quantity: "2", price: Money(fen: 1000)),
      PageOrder.Line(title: "b", quantity: "x2", price: Money(fen: 1500)),
      PageOrder.Line(title: "", quantity: "1", price: nil),
    ]
    #expect(order.items.map { $0.amount?.fen } == amounts)
  }
}
