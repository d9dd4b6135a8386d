/// How accounts are cut into grams, and how their wording is weighed.
import Foundation
import Testing

@testable import Counsel
@testable import Knowledge

@Suite struct PhrasingReaderTests {
  @Test(arguments: [
    ("转 500,000 元", "转0 0元"), ("点 http://a.b.cn/x?y=1 领", "点H领"), ("加 QQ 12345", "加W0"), ("单号SF1234567", "单号M"),
    ("您好！！！请问……在吗", "您好 请问 在吗"), ("a", "a"),
  ])
  func numbersHostsAndPausesAreOneCharacter(text: String, folded: String) throws {
    let plain = Normalizer(try Rules.rulebook.lexicon).plain(text)
    #expect(String(String.UnicodeScalarView(Grams.folded(plain[...]))) == folded)
  }

  @Test func stretchesCoverTheWholeTextAndOverlap() {
    for count in [1, 40, 100, 101, 149, 150, 151, 420] {
      let windows = Grams.windows(of: Array(repeating: "字", count: count))
      #expect(windows.first?.lowerBound == 0 && windows.last?.upperBound == count, "\(count)")
      for (one, next) in zip(windows, windows.dropFirst()) { #expect(next.lowerBound < one.upperBound) }
    }
  }

  @Test(arguments: [
    "您好这里是平台理赔中心您的快件遗失给您双倍赔付请下载会议软件我指导您操作收款",
    "您名下的会员不取消每月要扣八百元现在把备用金提出来转到对公账户验证流水",
  ])
  func scammersWordsWeighForAScam(text: String) throws { #expect(try #require(try odds(text)) > 0.5) }

  @Test(arguments: [
    "您好我是送快递的您的包裹放在门卫室了麻烦您有空来拿一下", "亲您的退款已经原路退回了请在订单里查看谢谢",
  ])
  func lawfulWordsWeighAgainst(text: String) throws { #expect(try #require(try odds(text)) < -0.5) }

  @Test func whatNobodyKnowsSaysNothing() throws { #expect(try odds("\u{2603}\u{2603}") == nil || odds("") == nil) }

  @Test func theTextOfTheFileIsTheTableThatIsRead() throws {
    for file in Phrasing.files {
      let text = try String(contentsOfFile: Rules.folder + "/" + file, encoding: .utf8)
      #expect(Phrasing(text: text)?.text == text)
    }
  }

  private func odds(_ text: String) throws -> Double? {
    PhrasingReader(try Rules.rulebook.phrasing).strongest(Normalizer(try Rules.rulebook.lexicon).plain(text))
  }
}
