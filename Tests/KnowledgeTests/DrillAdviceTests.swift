/// Advice in one's own words is judged by what it holds.
import Testing

@testable import Knowledge

@Suite struct DrillAdviceTests {
  @Test func `free advice is judged by what it holds, and a denial takes it away`() {
    let free = Drill.Free(
      wants: [Drill.Want(name: "挂断", words: ["挂"]), Drill.Want(name: "不转", words: ["别转", "不转"])],
      model: "挂断，别转")
    let names = { (text: String) in free.judged(text).held.map(\.name) }
    #expect(names("先挂了，钱别转") == ["挂断", "不转"])
    #expect(names("别借别转，挂了") == ["挂断", "不转"])
    #expect(names("别挂") == [] && names("不要挂电话") == [])
    #expect(names("别理他，挂了") == ["挂断"] && names("听他的，转过去") == [])
    #expect(free.judged("去散步").unseen.map(\.name) == ["挂断", "不转"])
  }
}
