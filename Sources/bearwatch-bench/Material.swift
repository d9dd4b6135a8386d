/// What is measured on: a bill in two forms, stores of three sizes, accounts of calls. Made from what the repository
/// invents for its tests, varied in numbers, times and amounts by a fixed rule; nothing of it is anybody's.
import Foundation
import Knowledge
import Model
import Store

struct Material {
  let folder: String
  let size: Size
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The bytes of one long account.
  private static let long = 1_000_000

  static var peers: String { root + "/Sources/bearwatch-bench/Peers" }

  func make() throws {
    let knowledge = KnowledgeBase(folder: Self.root + "/Knowledge")
    let bought = try knowledge.selfTest().flatMap(\.orders)
    try Bill(sample: Self.root + "/Tests/ImportingTests/Samples/alipay-app/after-2023.csv", bought, rows: size.rows)
      .write(to: folder)
    for count in size.orders { try store(count, bought) }
    try accounts()
    let wording = try knowledge.wording()
    try wording.phrase("session.prompt").write(toFile: folder + "/prompt.txt", atomically: false, encoding: .utf8)
    // What is told in the first case of the first person.
    let told = try knowledge.selfTest().first?.cases.first?.said ?? []
    try told.joined(separator: "\n").write(toFile: folder + "/account.txt", atomically: false, encoding: .utf8)
  }

  /// A store of so many orders, the newest of the last weeks.
  private func store(_ count: Int, _ bought: [CaseFile.Bought]) throws {
    let store = try OrderStore(directory: "\(folder)/store-\(count)")
    // The first-run guide is done with.
    try Data().write(to: URL(fileURLWithPath: "\(folder)/store-\(count)/guided"))
    let now = Int(Date().timeIntervalSince1970)
    let part = 50_000
    for first in stride(from: 0, to: count, by: part) {
      let orders = (first..<min(first + part, count)).map { Self.order($0, bought[$0 % bought.count], now) }
      _ = try store.save(
        ImportBatch(orders: orders, coverage: [], file: "\(first).csv", format: "taobao-orders"),
        at: Moment(seconds: now))
    }
  }

  private static func order(_ number: Int, _ bought: CaseFile.Bought, _ now: Int) -> Order {
    Order(
      id: OrderID(platform: PlatformID(rawValue: bought.platform), number: orderNumber(number)),
      placedAt: Moment(seconds: now - 3_600 - number * 307), merchant: bought.merchant,
      items: [Order.Item(title: bought.title)], paid: Money(fen: 990 + number % 50_000), status: .shipped,
      courier: bought.courier, tracking: String(73_112_345_000_000 + number))
  }

  /// The number of an order in the stores.
  static func orderNumber(_ number: Int) -> String { String(4_512_345_678_901_000_000 + number * 7_919) }

  /// Invented contacts, lawful and not, in the order of a fixed permutation: once to learn from, once to judge.
  private func accounts() throws {
    let texts = try LabelledText.all(in: Self.root + "/Knowledge/corpus/wording", labels: ["scam", "legit", "unsure"])
    let chosen = (0..<size.accounts).map { texts[$0 * 7_919 % texts.count] }
    let encoder = JSONEncoder()
    let lines = try chosen.enumerated().map { place, text in
      String(decoding: try encoder.encode(["id": String(place), "text": text.text]), as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(toFile: folder + "/accounts.jsonl", atomically: false, encoding: .utf8)
    let all = chosen.map(\.text).joined(separator: "\n")
    let long = String(repeating: all + "\n", count: Self.long / all.utf8.count + 1).utf8.prefix(Self.long)
    try String(decoding: long, as: UTF8.self)
      .write(toFile: folder + "/long.txt", atomically: false, encoding: .utf8)
    let labels = texts.map { $0.label + "\t" + $0.text.replacing("\n", with: " ") }
    try labels.joined(separator: "\n").write(toFile: folder + "/learnt.tsv", atomically: false, encoding: .utf8)
  }
}
