/// Splitting text into cells: quirks of real files, each with the cells that must come out.
import Testing

@testable import Importing

@Suite struct CSVReaderTests {
  static let quirks: [(String, [[String]])] = [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb", [["a"], ["b"]]),
    ("a,,\n,,", [["a", "", ""], ["", "", ""]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"say \"\"hi\"\"\",c", [["say \"hi\"", "c"]]),
    ("\"two\nlines\",c\nd", [["two\nlines", "c"], ["d"]]),
    ("\"3985734\"\t,x", [["3985734", "x"]]),
    ("\t\"3985734\t\"\t,x", [["3985734", "x"]]),
    ("open the \"shop\" tab,x", [["open the \"shop\" tab", "x"]]),
    ("\"open the \"shop\" tab\",x", [["open the \"shop\" tab", "x"]]),
    ("\"\"\nnext", [[""], ["next"]]),
    ("\"never closed,x\ny,z", [["\"never closed", "x"], ["y", "z"]]),
    ("=\"00123\",'=SUM(A1),'x'", [["00123", "=SUM(A1)", "x"]]),
    ("\"\t42,\"\"a\"\",\"\"b,c\"\"\"", [["42", "a", "b,c"]]),
    ("\u{3000}wide\u{A0},\u{FEFF}x", [["wide", "x"]]),
  ]

  @Test(arguments: quirks) func splits(text: String, expected: [[String]]) {
    #expect(Self.cells(CSVReader.table(Array(text.utf8), delimiter: UInt8(ascii: ","))) == expected)
  }

  @Test func keepsTheLineOfEachRow() {
    let table = CSVReader.table(Array("a\n\"b\nb\"\n\nc".utf8), delimiter: UInt8(ascii: ","))
    #expect(table.rows.map(\.line) == [1, 2, 4, 5])
  }

  @Test func stopsAtTheLimitWithTheSameCells() {
    let text = Array("a,\"x \"\"y\"\" z\"\nb,c\nd,e\n".utf8)
    let head = CSVReader.table(text, delimiter: UInt8(ascii: ","), rows: 2)
    #expect(Self.cells(head) == [["a", "x \"y\" z"], ["b", "c"]])
  }

  @Test(.timeLimit(.minutes(1))) func strayQuotesDoNotMakeItSlow() {
    let row = String(repeating: ",\"x", count: 300) + "\n"
    let table = CSVReader.table(Array(String(repeating: row, count: 1000).utf8), delimiter: UInt8(ascii: ","))
    #expect(table.rows.count == 1000 && table.rows.allSatisfy { $0.count == 301 })
  }

  static func cells(_ table: Table) -> [[String]] {
    table.rows.map { row in (0..<row.count).map { String(decoding: table.cell(row, $0), as: UTF8.self) } }
  }
}
