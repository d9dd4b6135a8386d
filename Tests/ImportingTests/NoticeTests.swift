/// Messages and the parcels in them: a corpus of notices, and one of messages that are none.
import Foundation
import Knowledge
import Model
import Testing

@testable import Importing

@Suite struct NoticeTests {
  /// A line of `Messages/notices.txt`.
  struct Case: Sendable, CustomTestStringConvertible {
    var expected: String, message: String
    var testDescription: String { message }
  }

  static let at = Moment(seconds: 1_773_622_800)

  static func lines(_ name: String) -> [String] {
    let file = Folders.tests.appendingPathComponent("Messages/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  static let notices = lines("notices.txt").map { line in
    let fields = line.split(separator: "|", maxSplits: 4).map { $0.trimmingCharacters(in: .whitespaces) }
    return Case(expected: fields.prefix(4).joined(separator: " | "), message: fields.last ?? "")
  }

  private static let readers = Result { NoticeReader(try Folders.parcels()) }

  static func told(_ message: String) throws -> String {
    let parcels = try readers.get().parcels(in: message, at: at)
    guard let first = parcels.first else { return "nothing" }
    let tracking = parcels.compactMap(\.tracking).joined(separator: "、")
    return [first.state.rawValue, first.courier ?? "-", tracking.isEmpty ? "-" : tracking, first.station ?? "-"]
      .joined(separator: " | ")
  }

  @Test func theCorporaAreThere() {
    #expect(Self.notices.count >= 60 && Self.lines("other.txt").count >= 30)
  }

  @Test(arguments: notices) func givesItsParcel(notice: Case) throws {
    #expect(try Self.told(notice.message) == notice.expected)
  }

  @Test(arguments: lines("other.txt")) func givesNothing(message: String) throws {
    #expect(try Self.told(message) == "nothing")
  }

  /// The number of the order is one thing, that of the parcel another.
  @Test(arguments: [
    ("【京东物流】您的订单310000000123正在派送，运单号JDVB00112233445", "310000000123", "JDVB00112233445"),
    ("【京东】您的订单尾号4412的商品已由京东快递送达青石巷12号店自提点，请及时取件", "4412", nil),
    ("【中通快递】您的包裹正在派送，订单号：4870000000001776655，运单尾号8812", "4870000000001776655", "8812"),
    ("【菜鸟驿站】您的订单已到站，请凭6-2-3301到青石巷12号店取包裹", nil, nil),
  ])
  func tellsAnOrderFromAParcel(message: String, order: String?, tracking: String?) throws {
    let parcel = try #require(try Self.readers.get().parcels(in: message, at: Self.at).first)
    #expect(parcel.order == order && parcel.tracking == tracking)
  }

  /// No pick-up code, no telephone number and no name of a courier's man is kept.
  @Test(arguments: notices) func keepsNothingSecret(notice: Case) throws {
    let kept = "\(try Self.readers.get().parcels(in: notice.message, at: Self.at))"
    let codes = notice.message.matches(of: /[A-Z]?\d{0,4}(?:-\d+){1,3}|1[3-9]\d{9}|[「『]\w+/).map { String($0.output) }
    for code in codes where code.count > 4 && !notice.expected.contains(code) { #expect(!kept.contains(code)) }
    #expect(!kept.contains("师傅") && !kept.contains("502"))
  }

  @Test(arguments: ["sf.cn/a", "http://s.sf-express.com/x1", "https://m.cainiao.com/q?x=1"])
  func linksOfCouriersAreLeft(link: String) throws {
    #expect(try Self.told("【顺丰速运】您的快件正在派送，详情 \(link)").hasPrefix("out_for_delivery"))
  }

  @Test(arguments: ["sf-cn.cc/a", "sf.cn.vip", "t.cn/A6x", "https://evil.example/sf.cn"])
  func unknownLinksMakeItDoubtful(link: String) throws {
    #expect(try Self.told("【顺丰速运】您的快件正在派送，详情 \(link)") == "nothing")
  }
}
