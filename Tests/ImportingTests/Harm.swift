/// What an import must never bring: characters that steer a terminal, sums that cannot be, days that never were.
import Importing
import Model

enum Harm {
  /// What is wrong with what these bytes bring, or with the error that they give.
  static func found(in bytes: [UInt8], _ importer: Importer) -> String? {
    do throws(ImportError) { return found(try importer.imported(bytes, password: "135790")) } catch {
      return error.values.values.first(where: isHarmful).map { "the error says \($0.debugDescription)" }
    }
  }

  static func found(_ imported: Imported) -> String? {
    if let text = texts(imported).first(where: isHarmful) { return "kept \(text.debugDescription)" }
    let sums = [imported.spent.gross, imported.spent.net] + imported.orders.flatMap(sums)
    if let sum = sums.first(where: { abs($0.fen) > 1_000_000_000_000_000_000 }) { return "a sum of \(sum.fen)" }
    let times = imported.orders.flatMap { [$0.placedAt, $0.statusAt].compactMap(\.self) } + imported.parcels.map(\.at)
    if let time = times.first(where: { !(0...9999).contains($0.day.year) }) { return "a day of \(time.day.year)" }
    return nil
  }

  private static func texts(_ imported: Imported) -> [String] {
    imported.orders.flatMap(texts)
      + imported.parcels.flatMap { [$0.courier, $0.tracking, $0.order, $0.station].compactMap(\.self) }
      + imported.skipped.flatMap { [$0.column, $0.value] } + imported.notes.flatMap(\.values.values)
      + imported.refunds.map { "\($0)" }
  }

  private static func texts(_ order: Order) -> [String] {
    [order.id.number, order.id.platform.rawValue, order.paid.currency]
      + [order.merchant, order.courier, order.tracking].compactMap(\.self) + order.items.map(\.title)
  }

  private static func sums(_ order: Order) -> [Money] {
    [order.paid] + order.items.compactMap(\.amount) + [order.refund?.amount].compactMap(\.self)
  }

  static func isHarmful(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE007F:
        true
      default: false
      }
    }
  }
}
