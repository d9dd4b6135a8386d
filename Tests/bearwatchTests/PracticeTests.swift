/// Rounds of practice: what is chosen, how answers are understood, what is kept, and when a reminder comes.
import Foundation
import Knowledge
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct PracticeTests {
  private static let day = Day(number: 20_000)

  private func round(_ day: Day, _ answers: [Practice.Answer] = [], isWhole: Bool = true) -> Practice.Round {
    Practice.Round(at: Moment(day: day, hour: 9).seconds, isWhole: isWhole, answers: answers)
  }

  private func answer(_ drill: Drill, _ taken: Practice.Taken) -> Practice.Answer {
    Practice.Answer(drill: drill.id, isScam: drill.isScam, taken: taken)
  }

  // --- what is chosen

  @Test func `a round has two of each side, new ones first, no pair and nobody twice`() {
    var practice = Practice()
    var seen: [String: Int] = [:]
    for step in 0..<10 {
      let day = Self.day + step
      var chooser = DrillChooser(DrillTests.drills, practice: practice, now: Moment(day: day, hour: 9))
      let chosen = chooser.round()
      #expect(chosen.count == 4 && chosen.count { $0.isScam } == 2)
      if step < 6 { #expect(chosen.contains { $0.isScam && $0.isOfPurchase }) }
      #expect(Set(chosen.map(\.id)).isDisjoint(with: chosen.map(\.twin)))
      for drill in chosen { seen[drill.id, default: 0] += 1 }
      practice.rounds.append(round(day, chosen.map { answer($0, .unsure) }))
    }
    #expect(seen.count == 40 && seen.values.allSatisfy { $0 == 1 })
  }

  @Test func `the order cannot be guessed, and the same moment chooses the same`() {
    let rounds = (0..<60).map { minute in
      var chooser = DrillChooser(
        DrillTests.drills, practice: Practice(), now: Moment(day: Self.day, hour: 9, minute: minute))
      return chooser.round()
    }
    for place in 0..<4 { #expect((15...45).contains(rounds.count { $0[place].isScam }), "\(place)") }
    var again = DrillChooser(DrillTests.drills, practice: Practice(), now: Moment(day: Self.day, hour: 9))
    #expect(again.round() == rounds[0])
  }

  @Test func `what went wrong comes back before what went right`() throws {
    let scams = DrillTests.drills.filter(\.isScam)
    var practice = Practice()
    practice.rounds = [round(Self.day, scams.map { answer($0, $0.id == "cod-39" ? .lawful : .scam) })]
    var chooser = DrillChooser(scams, practice: practice, now: Moment(day: Self.day + 1))
    #expect(chooser.round().contains { $0.id == "cod-39" })
  }

  @Test func `a matter finds a drill about it`() {
    var chooser = DrillChooser(DrillTests.drills, practice: Practice(), now: Moment(day: Self.day))
    #expect(chooser.one(about: "备用金")?.id == "petty-cash-extra")
    #expect(chooser.one(about: "etc")?.id == "etc-expired")
    #expect(chooser.one(about: "恐龙") == nil)
  }

  // --- what is understood

  private func answers() throws -> DrillAnswer { DrillAnswer(try Talks.wording.get()) { $0.contains("转走了") } }

  @Test func `numbers and the words of a choice are answers`() throws {
    let names = [["骗子", "是骗子"], ["正常"], ["说不准"]]
    let answers = try answers()
    for (line, index) in [("1", 0), ("２", 1), ("3。", 2), ("选1", 0), ("第2个", 1), ("是骗子！", 0), (" 正常 ", 1)] {
      #expect(answers.choice(line, among: names) == .choice(index), "\(line)")
    }
    for line in ["", "4", "0", "12", "嗯", "？？"] { #expect(answers.choice(line, among: names) == .nothing, "\(line)") }
    for line in ["够了", "退出", "/退出", "q"] { #expect(answers.choice(line, among: names) == .stop, "\(line)") }
    #expect(answers.choice("跳过", among: names) == .skip && answers.choice("不知道", among: names) == .skip)
  }

  @Test func `what is really happening is never an answer`() throws {
    let names = [["骗子"], ["正常"], ["说不准"]]
    let answers = try answers()
    for line in ["他让我转账", "有人让我加微信", "钱转走了", "/已转账", "/订单", "他要我报1个验证码", "叫我转2万"] {
      #expect(answers.choice(line, among: names) == .said(line), "\(line)")
    }
    for line in ["他要2万", "要3万块", "有人打电话说快递丢了"] {
      #expect(answers.choice(line, among: names) == .doubtful(line), "\(line)")
    }
    for line in ["他让我转账", "刚才真的有人让我加微信", "钱转走了"] {
      #expect(answers.words(line) == .doubtful(line), "\(line)")
    }
    #expect(answers.words("真的，有人打来说快递丢了") == .said("有人打来说快递丢了"))
    #expect(answers.words("别理他，先挂了") == .words("别理他，先挂了"))
    #expect(answers.words("。") == .nothing && answers.words("1") == .nothing && answers.words("/订单") == .said("/订单"))
  }

  // --- how it is scored

  @Test func `misses and false alarms are counted apart, and unsure is neither`() {
    let drills = DrillTests.drills
    let (scams, lawful) = (drills.filter(\.isScam), drills.filter { !$0.isScam })
    let tally = Practice.Tally([
      answer(scams[0], .scam), answer(scams[1], .lawful), answer(scams[2], .unsure), answer(lawful[0], .scam),
      answer(lawful[1], .lawful), answer(lawful[2], .unsure),
    ])
    #expect(tally.scams == 3 && tally.caught == 1 && tally.missed == 1)
    #expect(tally.lawful == 3 && tally.accused == 1 && tally.unsure == 2)
  }

  // --- reminders

  @Test func `a reminder is due after a week, a month, three months, and three months again`() {
    var practice = Practice()
    #expect(practice.due(on: Self.day) == nil)
    var last = Self.day
    for wait in [7, 30, 90, 90] {
      practice.rounds.append(round(last))
      #expect(practice.due(on: last + (wait - 1)) == nil, "\(wait)")
      #expect(practice.due(on: last + wait) == wait && practice.due(on: last + wait + 20) == wait + 20)
      last = last + wait
    }
  }

  @Test func `whoever practises sooner begins the stretch anew, and a round left half done is none`() {
    var practice = Practice()
    practice.rounds = [round(Self.day), round(Self.day + 3), round(Self.day + 9, isWhole: false)]
    #expect(practice.due(on: Self.day + 9) == nil && practice.due(on: Self.day + 10) == 7)
  }

  @Test func `a clock that was set back reminds of nothing and breaks nothing`() {
    var practice = Practice()
    practice.rounds = [round(Self.day + 400), round(Self.day)]
    practice.remindedOn = (Self.day + 401).number
    #expect(practice.due(on: Self.day + 10) == nil && practice.due(on: Self.day + 500) == 100)
  }

  @Test func `the first line of a talk reminds once a day, and not where it is unwanted`() throws {
    let store = try OrderStore.inMemory()
    try store.keep(Practice(rounds: [round(try #require(Day("2026-11-10")))]))
    func welcome(_ today: String) throws -> String {
      let out = Written()
      let session = try Talks.session(orders: nil, today: today, out: out, input: [.end], store: store)
      _ = Lobby(wording: session.wording, stage: session.stage, store: session.desk.store).first()
      return out.take()
    }
    #expect(try !welcome("2026-11-16").contains("练习"))
    #expect(try welcome("2026-11-17").contains("上次练习是 7 天前"))
    #expect(try !welcome("2026-11-17").contains("练习"))
    #expect(try welcome("2026-11-18").contains("8 天前"))
    let out = Written()
    var session = try Talks.session(orders: nil, today: "2026-11-18", out: out, store: store)
    _ = session.answer("/演练 提醒 关")
    #expect(out.take().contains("不提醒"))
    #expect(try !welcome("2026-11-19").contains("练习"))
    _ = session.answer("/演练 提醒 开")
    #expect(try welcome("2026-11-20").contains("10 天前"))
  }

  @Test func `in a pipe nobody is reminded`() throws {
    let program = Program()
    _ = try program.run([], input: "/演练\n" + String(repeating: "2\n跳过\n", count: 4))
    let store = try OrderStore(directory: program.home.path)
    var practice = try #require(try store.note(Practice.self))
    practice.rounds[0].at -= 40 * 86_400
    try store.keep(practice)
    #expect(try !program.run([], input: "你好\n").output.contains("上次练习"))
    #expect(try store.note(Practice.self)?.remindedOn == nil)
  }
}
