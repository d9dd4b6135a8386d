/// Unknown tables: what is guessed of them, and that the format made of the answers reads them.
import Foundation
import Importing
import Knowledge
import Model
import Testing

@Suite struct SketchTests {
  static let tables = Folders.tests.appendingPathComponent("Tables")

  private func sketch(_ name: String) throws -> TableSketch {
    let path = Self.tables.appendingPathComponent(name).path
    return try #require(try Folders.importer().sketch(path: path))
  }

  /// The format of the guesses, after a way through its file.
  private func format(_ sketch: TableSketch, _ id: String) throws -> ExportFormat {
    let made = sketch.format(id: id, name: "自己的表", platform: "own-shop", columns: sketch.guesses)
    #expect(made.problems == [])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bearwatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let yaml = try made.yaml()
    #expect(yaml.hasPrefix("# 自己的表\nid: \(id)\n") && yaml.contains("\n  header: ["))
    try yaml.write(to: folder.appendingPathComponent("\(id).yaml"), atomically: true, encoding: .utf8)
    let known = try Folders.base.formats(own: folder.path)
    #expect(known.problems == [] && known.own == [made])
    return made
  }

  private func imported(_ name: String, _ own: ExportFormat) throws -> Imported {
    let importer = Importer(formats: try Folders.formats(), own: [own])
    return try importer.read(path: Self.tables.appendingPathComponent(name).path)
  }

  @Test func guessesByNamesAndCells() throws {
    let sketch = try sketch("shop.csv")
    #expect(sketch.headers == ["编号", "下单日期", "宝贝", "卖家", "件数", "实付", "订单状态", "快递", "单号"])
    let expected: [TableSketch.Column: Int] = [
      .number: 0, .time: 1, .title: 2, .merchant: 3, .quantity: 4, .paid: 5, .status: 6, .tracking: 8,
    ]
    for (column, place) in expected where column != .number && column != .tracking {
      #expect(sketch.guesses[column] == place, "\(column)")
    }
    #expect(sketch.rows.count == 3 && sketch.rows[1][2] == "雨衣 给1**********")
  }

  @Test func aRunningNumberIsNoPrice() throws {
    let text = "序号,什么时候,什么,多少,单子\n1,2026/11/08,电热水壶 1.7 升,89.00,A1\n2,2026/11/09,儿童雨衣 黄色,45.5,A2\n"
    let sketch = try #require(try Folders.importer().sketch(Array(text.utf8)))
    #expect(sketch.guesses[.paid] == 3 && sketch.guesses[.time] == 1 && sketch.guesses[.title] == 2)
  }

  @Test func whatWasAnsweredReadsTheTable() throws {
    var sketch = try sketch("shop.csv")
    let columns: [TableSketch.Column: Int] = [
      .time: 1, .title: 2, .merchant: 3, .quantity: 4, .paid: 5, .status: 6, .courier: 7, .tracking: 8,
    ]
    let own = sketch.format(id: "own", name: "x", platform: "own-shop", columns: columns)
    let orders = try imported("shop.csv", own).orders
    #expect(orders.map(\.status) == [.completed, .closed, .paid])
    #expect(orders.map(\.paid.fen) == [6000, 4980, 8800])
    #expect(orders[0].tracking == "73100000000001" && orders[0].items.first?.title == "茶盘 大号")
    #expect(orders.allSatisfy { $0.id.platform == "own-shop" })
    sketch = try self.sketch("euro.csv")
    #expect(sketch.guesses.count >= 5)
  }

  @Test func repeatedTotalsCommasAndAmericanDaysAreSeen() throws {
    let own = try format(try sketch("euro.csv"), "euro")
    #expect(own.paid == .once && own.decimalComma == true && own.monthFirst == true && own.currency == "EUR")
    let orders = try imported("euro.csv", own).orders
    #expect(orders.map(\.id.number) == ["A-1000000001", "A-1000000002"])
    #expect(orders.first?.paid == Money(fen: 102_050, currency: "EUR"))
    #expect(orders.first?.placedAt.description == "2026-03-25T14:10:00+08:00")
    #expect(orders.map(\.status) == [.delivered, .closed])
  }

  @Test func differentAmountsOfOneOrderAreAdded() throws {
    let own = try format(try sketch("shop.xlsx"), "sheet")
    #expect(own.paid == .sum)
    let imported = try imported("shop.xlsx", own)
    #expect(imported.orders.map(\.paid.fen) == [8000, 4980])
    #expect(imported.orders.last?.status == .refunded)
  }

  @Test(arguments: ["until-2025.csv", "zipcrypto.zip"]) func knownFilesAreNotSketched(name: String) throws {
    let path = Folders.samples.appendingPathComponent("wechat/\(name)").path
    #expect(try Folders.importer().sketch(path: path, password: SampleTests.passwords[name]) == nil)
  }

  @Test(
    arguments: BrokenTests.files.filter { $0.hasPrefix("wrong-file") || $0.contains("letter") || $0.contains("empty") })
  func wrongFilesAreNotSketched(name: String) throws {
    #expect(try Folders.importer().sketch(path: Folders.broken.appendingPathComponent(name).path) == nil)
  }

  @Test func ownFormatsWin() throws {
    var own = try #require(try Folders.formats().first { $0.id == "wechat" })
    own.id = "my-wechat"
    let importer = Importer(formats: try Folders.formats(), own: [own])
    let path = Folders.samples.appendingPathComponent("wechat/until-2025.csv").path
    #expect(try importer.read(path: path).formats == ["my-wechat"])
  }

  @Test func everyFormatCanBeWritten() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bearwatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for format in FormatTests.formats {
      let file = folder.appendingPathComponent("\(format.id).yaml")
      try format.yaml().write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try Folders.base.formats(own: folder.path)
    #expect(known.own == FormatTests.formats && known.problems == [])
  }
}
