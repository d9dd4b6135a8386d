/// Invented organisations, and knowledge folders made for one test.
import Foundation

@testable import Knowledge

func organisation(
  _ id: String, _ name: String, aliases: [String] = [], house: String? = nil, phones: [String] = [],
  domains: [String] = [], wrong: [String]? = nil
) -> Organisation {
  Organisation(
    id: id, name: name, aliases: aliases, kind: .platform, house: house,
    phones: phones.map { Organisation.Phone(number: $0, agree: 2) }, domains: domains,
    wrong: wrong?.map { Organisation.Wrong(contact: $0, why: "别家的", source: Citation(name: "蓝山日报")) }, agree: 2,
    sources: [Citation(name: "蓝山日报", date: "2026-01-02")])
}

/// A small folder in which all fits together, as text by path.
let soundFolder = [
  "platforms/lanshan.yaml": """
  id: lanshan
  name: 蓝山商城
  aliases: [蓝山]
  kind: platform
  phones: [{number: 95000, agree: 2}]
  domains: [lanshan.example]
  agree: 2
  sources: [{name: 蓝山日报, date: 2026-01-02}]
  """,
  "signs/share-screen.yaml": """
  id: share-screen
  name: 共享屏幕
  kind: ask
  group: control
  weight: 60
  found: [共享屏幕]
  happened: shared
  why: 要你共享屏幕
  act: 现在挂断
  examples:
    fires: [他让我【共享屏幕】, 要求开启共享屏幕]
    quiet: [我和女儿共享屏幕, 会议里共享屏幕]
  sources: [{name: 蓝山日报}]
  """,
  "plays/refund.yaml": """
  id: refund
  name: 假退款
  signs: [share-screen]
  tells: [要共享屏幕]
  stages: [{name: 一, signs: [order.found], says: [您好, 喂]}]
  truth: 退款原路退回。
  advice: [挂断]
  sources: [{name: 蓝山日报}]
  """,
  "steps/shared.yaml": """
  id: shared
  name: 共享过屏幕
  rank: 1
  urgent: true
  act: 关掉共享
  steps: [{text: 打电话给银行, contacts: [lanshan]}]
  sources: [{name: 蓝山日报}]
  """,
  "drills/refund-asked.yaml": """
  id: refund-asked
  play: refund
  twin: refund-told
  who: 老蓝
  about: [退款]
  opening: 老蓝在打电话。
  turns: [{caller: "共享屏幕，给您退 {amount}。"}, {friend: 好。}]
  asks: 开吗？
  choices: [{text: 别开, right: true, because: 看得见密码}, {text: 开, because: 看得见密码}]
  lesson: 别开。
  """,
  "drills/refund-told.yaml": """
  id: refund-told
  twin: refund-asked
  who: 小蓝
  about: [退款]
  opening: 小蓝收到短信。
  turns: [{message: 已原路退回。}, {friend: 好。}]
  asks: 真的吗？
  free: {wants: [{name: 看订单, words: [订单]}], model: 看看订单}
  lesson: 看订单。
  """,
  "formats/invented.yaml": "{id: invented, name: 样例, kind: refused, how: 请换一个文件, recognise: {bytes: [\"25504446\"]}}",
  "lexicon.yaml":
    "{words: {}, cues: {}, slips: {在见: 再见}, traditional: [電电], numerals: {}, days: {}, spans: {上个月: month -1}, festivals: {}}",
  "scale.yaml":
    "{thresholds: {suspicious: 15, likely: 40, scam: 70}, caps: {control: 60}, soft: [], phrasing: {times: 30, plus: 5, most: 60, least: -60, alone: 35, shorter: 40, strong: 50, veto: -25, full: 120}, findings: {order.found: 0}, acts: {}}",
  "wording.tsv": Phrasing.empty.text,
  "frames.tsv": Phrasing.empty.text,
  "happened.tsv": Phrasing.empty.text,
  "deeds.tsv": Phrasing.empty.text,
  "phrases.yaml": "{hello: 你好}",
  "topics.yaml": "[{names: [按键], about: 怎么打字, text: 按回车}]",
  "talking.yaml":
    "{facts: [], partings: {says: [{says: 再见}], note: 挂断, sources: []}, probes: {says: [], note: 挂断, sources: []}, terms: [], fitted: []}",
  "questions.yaml": "[{id: screen, ask: 他要你共享屏幕吗？, options: [], settles: [share-screen]}]",
  "parcels.yaml":
    "{things: [包裹], couriers: [{name: 蓝山快递, words: [蓝山]}], stations: [], states: [{is: waiting, words: [取件码]}], refuse: [], links: [], openings: [], doubts: [], harmless: [], numbers: [], tails: [], orders: [], other_tails: [], owners: [], places: {starts: [], others: [], ends: [], within: [], blank: [], kinds: []}, margins: [], afternoon: [], traditional: [單单]}",
  "laws.yaml":
    "[{id: price, name: 蓝山法, article: 第一条, text: 价钱要写明, signs: [share-screen], steps: [shared], words: [价钱], sources: [{name: 蓝山日报}]}]",
  "customs.yaml": "{asked: {wonders: [会不会]}, customs: [{text: 不要屏幕, signs: [share-screen], source: {name: 蓝山日报}}]}",
  "commands.yaml":
    "[{id: why, names: [/为什么, /why], help: 说明, group: call}, {id: quit, names: [/退出, /quit], help: 退出, group: more}]",
  "columns.yaml": "{columns: {}, empty: [], closed: [], unpaid: [], refunded: [], statuses: {}, how: 自己定的}",
]

/// The problems of the folder after a change of its texts.
func problems(_ change: (inout [String: String]) -> Void = { _ in }) throws -> [String] {
  var texts = soundFolder
  change(&texts)
  let root = FileManager.default.temporaryDirectory.appending(path: "knowledge-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: root) }
  for (path, text) in texts {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  return Consistency.problems(of: KnowledgeDraft(folder: root.path)).map(\.description)
}
