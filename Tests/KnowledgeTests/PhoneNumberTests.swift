/// Tests of reading numbers: each with all the ways to write it.
import Knowledge
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("95188", ["95188", " 95 188 ", "９５１８８", "95-188", "95188转2", "95188#3", "拨打95188。"]),
    (
      "057188158198",
      ["0571-88158198", "(0571) 8815 8198", "+86 571 88158198", "+86-0571-88158198", "0086 571 88158198"]
    ),
    ("057195188", ["+86 571 95188", "0571-95188"]),
    ("13800138000", ["13800138000", "+86 138 0013 8000", "8613800138000"]),
    ("4006789888", ["400-6789-888", "400 678 9888", "+86 400 678 9888"]),
    ("+85223456789", ["+852 2345 6789", "0085223456789"]),
    ("+8695188", ["+86 95188", "008695188", "＋86 95188"]),
  ])
  func allWaysToWriteANumberAreOne(_ digits: String, _ ways: [String]) {
    for way in ways { #expect(PhoneNumber(way)?.digits == digits, "\(way)") }
  }

  @Test(arguments: [
    (PhoneNumber.Shape.mobile, ["13800138000", "+8619212345678"]), (.virtual, ["17012345678", "165 1234 5678"]),
    (.hotline, ["4006789888", "800-820-8820"]),
    (.landline, ["010-12345678".replacing("1234", with: "8234"), "0571-88158198"]),
    (.local, ["88158198", "7654321"]), (.areaService, ["0571-95188", "+86 571 95188", "010 96110"]),
    (
      .service,
      ["95188", "9519668", "950618", "12306", "110", "10086", "10105757", "9501-3888", "96110", "962999", "955581101"]
    ),
    (.message, ["10655396110", "106980095533", "10699000"]),
    (.foreign, ["+852 2345 6789", "0012025550100", "+8816 1234 5678"]),
    (.glued, ["+8695588", "0095188", "00095588", "40095588", "8695588", "400095588".replacing("4000", with: "400")]),
    (.impossible, ["1234", "12800138000", "400123456", "0571-123456789", "1380013800", "99999"]),
  ])
  func theShapeIsWhatTheFormTells(_ shape: PhoneNumber.Shape, _ numbers: [String]) {
    for number in numbers { #expect(PhoneNumber(number)?.shape == shape, "\(number)") }
  }

  @Test(arguments: [
    ("+8695588", "95588"), ("00095588", "95588"), ("40095588", "95588"), ("095588", "95588"), ("4000095188", nil),
    ("95588", nil), ("0571-95188", nil),
  ])
  func aGluedNumberKeepsItsShortCode(_ number: String, _ code: String?) {
    #expect(PhoneNumber(number)?.gluedCode == code)
  }

  @Test(arguments: ["", "客服", "12", "+", "九五一八八"])
  func whatHasTooFewDigitsIsNoNumber(_ text: String) { #expect(PhoneNumber(text) == nil) }
}
