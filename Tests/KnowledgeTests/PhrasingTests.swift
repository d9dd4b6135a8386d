/// Weights of wording: kept in a table, written as text, found again.
import Testing

@testable import Knowledge

@Suite struct PhrasingTests {
  private static let entries = [
    Phrasing.Entry(gram: Gram("验证".unicodeScalars), rarity: 3_241, weights: [-706, 5]),
    Phrasing.Entry(gram: Gram("码".unicodeScalars), rarity: 1_000, weights: [1_999, 0]),
    Phrasing.Entry(gram: Gram("0 ".unicodeScalars), rarity: 0, weights: [0, -1]),
    Phrasing.Entry(gram: Gram("𠮷野".unicodeScalars), rarity: 9_999, weights: [131_071, -131_071]),
  ]

  @Test func everyGramIsFoundAndNoOther() {
    let table = Phrasing(outcomes: ["a", "b"], biases: [-12, 7], entries: Self.entries).table
    #expect(table.count == Self.entries.count)
    for entry in Self.entries { #expect(table.entry(entry.gram) == entry) }
    for other in ["验", "证", "码码", "0", "野"] { #expect(table.entry(Gram(other.unicodeScalars)) == nil) }
    #expect(Phrasing.empty.table.entry(Self.entries[0].gram) == nil)
  }

  @Test func theTextIsReadBack() throws {
    let phrasing = Phrasing(outcomes: ["a", "b"], biases: [-12, 7], entries: Self.entries)
    #expect(Phrasing(text: phrasing.text) == phrasing)
    #expect(phrasing.text.contains("\n验证\t3241\t-706\t5\n"))
  }

  @Test(arguments: ["", "x", "验\t1\n", "验\t-1\t2\n", "验\t1\t999999\n", "验\tx\t2\n", "验\t1\t2\t3\n"])
  func anythingElseIsRefused(_ text: String) {
    let head = Phrasing(outcomes: ["a"], biases: [1], entries: []).text
    #expect(Phrasing(text: head) != nil)
    #expect(Phrasing(text: text.isEmpty ? text : head + text) == nil)
  }

  @Test func aGramIsItsCharacters() {
    for text in ["码", "验证", "0 ", "𠮷野"] { #expect(Gram(text.unicodeScalars).text == text) }
  }
}

@Suite struct LabelledTextTests {
  @Test(arguments: ["scam\tdialogue\trefund\t甲：您好\\n乙：谁", "scam\t甲：您好\\n乙：谁"])
  func aLineHasALabelAndAText(_ line: String) throws {
    let text = try #require(LabelledText(line: line))
    #expect(text.label == "scam" && text.text == "甲：您好\n乙：谁")
  }

  @Test(arguments: ["", "scam", "\tx", "scam\tsms\tx\t"])
  func anythingElseIsNone(_ line: String) { #expect(LabelledText(line: line) == nil) }
}
