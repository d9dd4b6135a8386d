/// Tests that each check of the knowledge finds what it is there for, and says in which file.
import Testing

@testable import Knowledge

@Suite struct ConsistencyTests {
  @Test func aSoundFolderHasNoProblems() throws { #expect(try problems() == []) }

  /// The file, what stands in it, what is put there instead, and what is said.
  struct Slip: Sendable, CustomTestStringConvertible {
    let file: String, text: String, instead: String, says: String
    var testDescription: String { says }
  }

  static let slips: [Slip] = [
    Slip(
      file: "platforms/lanshan.yaml", text: "id: lanshan", instead: "id: lan",
      says: "its id is 'lan', its file 'lanshan.yaml'"),
    Slip(file: "platforms/lanshan.yaml", text: "95000", instead: "1234", says: "'1234' is no telephone number"),
    Slip(
      file: "platforms/lanshan.yaml", text: "95000, agree: 2", instead: "95000, agree: 0",
      says: "no source agrees on '95000', which is shown"),
    Slip(
      file: "platforms/lanshan.yaml", text: "[{number: 95000, agree: 2}]",
      instead: "[{number: 95000, agree: 2}, {number: 950-00, agree: 1}]", says: "'95000' stands twice"),
    Slip(
      file: "platforms/lanshan.yaml", text: "agree: 2\nsources: [{name: 蓝山日报, date: 2026-01-02}]",
      instead: "agree: 2\nsources: []", says: "2 sources agree, none is named"),
    Slip(file: "platforms/lanshan.yaml", text: "name: 蓝山日报", instead: "name: ' '", says: "a source has no name"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "wrong: [{contact: 950 00, why: 旧的, source: {name: 旧网页}}]\ndomains:",
      says: "'950 00' is both its own and wrong"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "wrong: [{contact: '？', why: 旧的, source: {name: 旧网页}}]\ndomains:",
      says: "'？' is no number and no host"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead:
        "wrong: [{contact: a.example, why: 旧, source: {name: 甲}}, {contact: A.example, why: 旧, source: {name: 甲}}]\ndomains:",
      says: "'A.example' stands twice under 'wrong'"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "wrong: [{contact: a.example, why: 旧, source: {name: ' '}}]\ndomains:", says: "a source has no name"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "never: [{text: 不要屏幕, signs: [share-scren], source: {name: 蓝山日报}}]\ndomains:",
      says: "'share-scren' is no sign"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "never: [{text: '', source: {name: 蓝山日报}}]\ndomains:", says: "a statement is empty"),
    Slip(file: "plays/refund.yaml", text: "tells: [要共享屏幕]", instead: "tells: []", says: "'tells' is empty"),
    Slip(file: "plays/refund.yaml", text: "advice: [挂断]", instead: "advice: []", says: "'advice' is empty"),
    Slip(
      file: "plays/refund.yaml", text: "says: [您好, 喂]", instead: "says: []", says: "nothing is said in the stage '一'"),
    Slip(
      file: "plays/refund.yaml", text: "tells:", instead: "words: []\ntells:", says: "'words' is empty; leave it out"),
    Slip(file: "plays/refund.yaml", text: "[{name: 蓝山日报}]", instead: "[]", says: "no source is named"),
    Slip(
      file: "drills/refund-asked.yaml", text: "play: refund", instead: "play: refnd",
      says: "'refnd' is no file in plays"),
    Slip(
      file: "drills/refund-asked.yaml", text: "twin: refund-told", instead: "twin: x",
      says: "its twin 'x' is no file in drills"),
    Slip(
      file: "drills/refund-asked.yaml", text: "play: refund\n", instead: "",
      says: "its twin 'refund-told' is no scam one"),
    Slip(
      file: "drills/refund-asked.yaml", text: ", right: true", instead: "",
      says: "'choices' are 2 to 4, one of them right and one not"),
    Slip(
      file: "drills/refund-asked.yaml", text: "{amount}", instead: "{sum}", says: "'{sum}' is nothing of an order"),
    Slip(
      file: "drills/refund-asked.yaml", text: "{friend: 好。}", instead: "{friend: 好。, caller: 喂}",
      says: "a turn is of one: 'caller', 'message' or 'friend'"),
    Slip(
      file: "drills/refund-asked.yaml", text: ", {friend: 好。}", instead: "", says: "1 of 2 to 4 turns"),
    Slip(
      file: "drills/refund-told.yaml", text: "message:", instead: "friend:", says: "nobody calls or writes"),
    Slip(file: "drills/refund-told.yaml", text: "lesson: 看订单。", instead: "lesson: ''", says: "'lesson' is empty"),
    Slip(
      file: "drills/refund-told.yaml", text: "model: 看看订单", instead: "model: 看看",
      says: "'看订单' is not found in its own 'model'"),
    Slip(
      file: "drills/refund-told.yaml", text: "words: [订单]", instead: "words: []",
      says: "something is wanted that no word tells"),
    Slip(
      file: "drills/refund-told.yaml", text: "opening: 小蓝收到短信。",
      instead: "opening: " + String(repeating: "蓝", count: 400), says: "423 of 360 characters are read"),
    Slip(file: "laws.yaml", text: "signs: [share-screen]", instead: "signs: [x]", says: "'x' is no sign"),
    Slip(file: "laws.yaml", text: "steps: [shared]", instead: "steps: [y]", says: "'y' is no file in steps"),
    Slip(file: "laws.yaml", text: "article: 第一条", instead: "article: ''", says: "price: 'article' is empty"),
    Slip(file: "laws.yaml", text: "words: [价钱]", instead: "words: []", says: "price: no word of a question finds it"),
    Slip(file: "laws.yaml", text: "[{name: 蓝山日报}]", instead: "[]", says: "price: no source is named"),
    Slip(file: "laws.yaml", text: "name: 蓝山日报", instead: "name: ''", says: "a source has no name"),
    Slip(file: "customs.yaml", text: "signs: [share-screen]", instead: "signs: [x]", says: "'x' is no sign"),
    Slip(
      file: "customs.yaml", text: "signs: [share-screen], ", instead: "",
      says: "neither signs nor words find '不要屏幕'"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "tracking: [{shape: 'LS#6', example: LS12345, source: {name: 蓝山日报}}]\ndomains:",
      says: "'LS12345' is not written as 'LS#6'"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "tracking: [{shape: 'LS#6-', example: LS123456, source: {name: 蓝山日报}}]\ndomains:",
      says: "'LS#6-' tells no number of characters behind '#'"),
    Slip(
      file: "platforms/lanshan.yaml", text: "domains:",
      instead: "tracking: [{shape: 'LS#6', example: LS123456, source: {name: ' '}}]\ndomains:",
      says: "a source has no name"),
    Slip(
      file: "lexicon.yaml", text: "month -1", instead: "moon -1", says: "'moon -1' of '上个月' is no stretch of days"),
    Slip(file: "signs/share-screen.yaml", text: ", 要求开启共享屏幕", instead: "", says: "1 of 2 examples under 'fires'"),
    Slip(file: "signs/share-screen.yaml", text: ", 会议里共享屏幕", instead: "", says: "1 of 2 examples under 'quiet'"),
    Slip(
      file: "signs/share-screen.yaml", text: "要求开启共享屏幕", instead: "【要求】开启【共享】",
      says: "more than one spot, or half of one, is marked in '【要求】开启【共享】'"),
    Slip(
      file: "signs/share-screen.yaml", text: "要求开启共享屏幕", instead: "要求【开启",
      says: "more than one spot, or half of one, is marked in '要求【开启'"),
    Slip(
      file: "signs/share-screen.yaml", text: "happened: shared", instead: "happened: gone",
      says: "'gone' under 'happened' is no file in steps"),
    Slip(
      file: "signs/share-screen.yaml", text: "group: control", instead: "group: other",
      says: "the group 'other' has no cap in scale.yaml"),
    Slip(
      file: "signs/share-screen.yaml", text: "act: 现在挂断", instead: "act: 现在就把电话挂断不要再听他说话了",
      says: "'act' has 16 of 14 characters: 现在就把电话挂断不要再听他说话了"),
    Slip(file: "signs/share-screen.yaml", text: "why: 要你共享屏幕", instead: "why: ''", says: "'why' is empty"),
    Slip(file: "plays/refund.yaml", text: "[share-screen]", instead: "[share-scren]", says: "'share-scren' is no sign"),
    Slip(file: "plays/refund.yaml", text: "[order.found]", instead: "[order.lost]", says: "'order.lost' is no sign"),
    Slip(
      file: "steps/shared.yaml", text: "[lanshan]", instead: "[bank]", says: "the contact 'bank' is no organisation"),
    Slip(
      file: "steps/shared.yaml", text: "act: 关掉共享", instead: "act: 一二三四五六七八九十一二三四五",
      says: "'act' has 15 of 14 characters: 一二三四五六七八九十一二三四五"),
    Slip(
      file: "parcels.yaml", text: "traditional: [單单]", instead: "traditional: [單]",
      says: "'單' is no pair of two characters"),
    Slip(
      file: "parcels.yaml", text: "words: [蓝山]", instead: "words: []", says: "the courier '蓝山快递' has no words"),
    Slip(
      file: "parcels.yaml", text: "things: [包裹]", instead: "things: []",
      says: "without things and states no message is a notice"),
    Slip(
      file: "questions.yaml", text: "[share-screen]", instead: "[x]", says: "'x' of the question 'screen' is no sign"),
    Slip(
      file: "questions.yaml", text: "settles:", instead: "after: [y], settles:",
      says: "'y' of the question 'screen' is no sign"),
    Slip(file: "commands.yaml", text: "/quit", instead: "/why", says: "'/why' of 'quit' is another's name too"),
    Slip(file: "commands.yaml", text: "id: quit", instead: "id: why", says: "the id 'why' stands twice"),
    Slip(
      file: "lexicon.yaml", text: "在见: 再见", instead: "在见: 见", says: "the slip '在见' and what is meant differ in length"),
    Slip(file: "lexicon.yaml", text: "電电", instead: "電", says: "'電' is no pair of two characters"),
  ]

  @Test(arguments: slips) func aSlipIsNamedWithItsFile(_ slip: Slip) throws {
    #expect(soundFolder[slip.file]?.contains(slip.text) == true)
    let found = try problems { $0[slip.file] = $0[slip.file]?.replacing(slip.text, with: slip.instead) }
    #expect(found.contains("\(slip.file): \(slip.says)"), "\(found)")
  }

  @Test func aNumberOfTwoHousesIsToldOfBoth() throws {
    let other = soundFolder["platforms/lanshan.yaml"]?.replacing("id: lanshan", with: "id: huihe")
    let found = try problems { $0["platforms/huihe.yaml"] = other }
    #expect(
      found == [
        "platforms/huihe.yaml: '95000' is also a number of lanshan, of another house",
        "platforms/lanshan.yaml: '95000' is also a number of huihe, of another house",
      ])
  }

  @Test(arguments: [("kind: platform", "kind: platform\nhouse: lan"), ("agree: 2}", "agree: 2, shared: true}")])
  func aNumberMayBeSharedInOneHouseOrOnSayingSo(_ text: String, _ instead: String) throws {
    let one = soundFolder["platforms/lanshan.yaml"]?.replacing(text, with: instead)
    let found = try problems {
      $0["platforms/lanshan.yaml"] = one
      $0["platforms/huihe.yaml"] = one?.replacing("id: lanshan", with: "id: huihe")
    }
    #expect(found == [])
  }

  @Test func twinsNameOneAnother() throws {
    let told = try problems { $0["drills/refund-told.yaml"]?.replace("twin: refund-asked", with: "twin: refund-told") }
    #expect(told.contains("drills/refund-asked.yaml: the twin of its twin 'refund-told' is 'refund-told'"))
  }

  @Test func twoFilesOfOneIDAreTold() throws {
    let found = try problems { $0["steps/other.yaml"] = $0["steps/shared.yaml"] }
    #expect(found.contains { $0.hasSuffix("its id 'shared' is another file's as well") }, "\(found)")
  }

  @Test func aFileThatCannotBeReadDoesNotHideTheOthers() throws {
    let found = try problems {
      $0["platforms/lanshan.yaml"] = "id: ["
      $0["phrases.yaml"] = "a: [1"
      $0["commands.yaml"] = nil
    }
    #expect(found.contains { $0.hasPrefix("platforms/lanshan.yaml:") && $0.contains("not YAML") }, "\(found)")
    #expect(
      found.contains { $0.hasPrefix("phrases.yaml:") }
        && found.contains { $0.hasPrefix("commands.yaml: cannot be read") })
  }
}
