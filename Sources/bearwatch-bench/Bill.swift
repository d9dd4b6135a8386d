/// A bill of many rows, as GB18030 text and as a workbook: the head of a sample of ours, and its rows over and over
/// with other numbers, times, goods and amounts.
import Foundation
import Knowledge

struct Bill {
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  /// Where in a row of the sample these stand.
  private enum Column { static let (time, merchant, title, amount, number, reference) = (0, 2, 4, 6, 9, 10) }
  /// How often each kind of row stands among twenty: mostly purchases, the sample's first, second and fourth row.
  private static let mixture = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 5, 6, 7, 0, 1]

  private let head: [String]
  private let templates: [[String]]
  private let bought: [CaseFile.Bought]
  private let rows: Int

  enum Failure: Error { case sample(String), workbook }

  init(sample: String, _ bought: [CaseFile.Bought], rows: Int) throws {
    let text = String(data: try Data(contentsOf: URL(fileURLWithPath: sample)), encoding: Self.gb18030)
    let lines = (text ?? "").split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("20") }) else { throw Failure.sample(sample) }
    head = Array(lines[..<first])
    templates = lines[first...].filter { !$0.contains("\"") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    (self.bought, self.rows) = (bought, rows)
  }

  func write(to folder: String) throws {
    let table = (0..<rows).map(row)
    var text = Data()
    for line in head + table.map({ $0.joined(separator: ",") }) {
      text += (line + "\r\n").data(using: Self.gb18030) ?? Data()
    }
    try text.write(to: URL(fileURLWithPath: folder + "/bill.csv"))
    let cells = head.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } + table
    try Sheet(cells).write(to: folder, named: "bill.xlsx")
  }

  private func row(_ place: Int) -> [String] {
    var cells = templates[Self.mixture[place % Self.mixture.count] % templates.count]
    let goods = bought[place % bought.count]
    cells[Column.time] = Self.time(place)
    cells[Column.merchant] = goods.merchant ?? cells[Column.merchant]
    cells[Column.title] = goods.title.replacing(",", with: " ")
    cells[Column.amount] = String(format: "%d.%02d", 9 + place * 31 % 700, place * 7 % 97)
    cells[Column.number] = "2026\(2_000_000_000_000_000 + place * 7_919)\t"
    let reference = cells[Column.reference].trimmingCharacters(in: .whitespaces)
    if reference.hasPrefix("T200P") {
      cells[Column.reference] = "T200P\(4_800_000_000_000_000_000 + place * 104_729)\t"
    }
    return cells
  }

  /// Backwards from a fixed day, some five minutes apart.
  private static func time(_ place: Int) -> String {
    let day = Date(timeIntervalSince1970: TimeInterval(1_795_000_000 - place * 307))
    let parts = Calendar(identifier: .gregorian).dateComponents(
      in: TimeZone(secondsFromGMT: 8 * 3_600) ?? .gmt, from: day)
    return String(
      format: "%04d-%02d-%02d %02d:%02d:%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0, parts.hour ?? 0,
      parts.minute ?? 0, parts.second ?? 0)
  }
}
