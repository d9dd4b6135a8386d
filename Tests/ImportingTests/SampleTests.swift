/// Every sample is read by the format that its folder is named after, and brings exactly the orders of its golden.
import Foundation
import Importing
import Knowledge
import Model
import Testing

@Suite struct SampleTests {
  /// The passwords of the protected samples.
  static let passwords = ["aes-256.zip": "246810", "zipcrypto.zip": "135790"]

  static let folders = (try? Folders.names(in: Folders.samples)) ?? []

  @Test(arguments: folders) func bringsItsOrders(format: String) throws {
    let folder = Folders.samples.appendingPathComponent(format)
    let importer = try Folders.importer()
    var text = ""
    for name in try Folders.names(in: folder) where name != "orders.txt" {
      let path = folder.appendingPathComponent(name).path
      let imported = try importer.read(path: path, password: Self.passwords[name])
      #expect(imported.formats == [format], "\(name) was read as another format")
      text += Listing.of(imported, name) + "\n"
    }
    try Golden(file: folder.appendingPathComponent("orders.txt")).check(text)
  }

  @Test func everyFormatHasASample() throws {
    let readable = try Folders.formats().filter { $0.kind != .refused }.map(\.id)
    #expect(Set(readable).union([bearwatchOrders]) == Set(Self.folders))
  }

  @Test(arguments: folders) func readsTheSameTwice(format: String) throws {
    let folder = Folders.samples.appendingPathComponent(format)
    for name in try Folders.names(in: folder) where name != "orders.txt" {
      let path = folder.appendingPathComponent(name).path
      let first = try Folders.importer().read(path: path, password: Self.passwords[name])
      let second = try Folders.importer().read(path: path, password: Self.passwords[name])
      #expect(first == second)
      #expect(Set(first.orders.map(\.id)).count == first.orders.count, "\(name): one order stands there twice")
    }
  }

  private let bearwatchOrders = "bearwatch-orders"
}

/// An import as plain text.
enum Listing {
  static func of(_ imported: Imported, _ name: String) -> String {
    let sums = imported.spent
    var lines = [
      "\(name): \(imported.rowsRead) rows, \(sums.rows) spent, \(sums.gross.wireText) net \(sums.net.wireText)"
    ]
    lines += imported.coverage.map { "  covers \($0.platform.rawValue) \($0.from) to \($0.to)" }
    lines += imported.parcels.map {
      "  \($0.state.rawValue) \($0.at) \($0.courier ?? "-") \($0.tracking ?? "-") at \($0.station ?? "-")"
    }
    lines += imported.skipped.map { "  line \($0.line) skipped: \($0.reason) in \($0.column): \($0.value)" }
    lines += imported.notes.map { note in
      "  note \(note.code.rawValue)" + note.values.sorted { $0.key < $1.key }.map { " \($0.key) \($0.value)" }.joined()
    }
    lines += imported.orders.flatMap(order)
    lines += imported.refunds.map { refund in
      "  loose refund \(refund.number) \(refund.amount.wireText) \(refund.at) \(refund.title ?? "-") of \(refund.of)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func order(_ order: Order) -> [String] {
    var lines = [
      "  \(order.id) \(order.placedAt) \(order.paid.wireText) \(order.status.rawValue) \(order.merchant ?? "-")"
    ]
    lines += order.items.map { "    \($0.quantity) x \($0.title)" + ($0.amount.map { " \($0.wireText)" } ?? "") }
    if let courier = order.courier ?? order.tracking { lines.append("    by \(courier) \(order.tracking ?? "-")") }
    if let refund = order.refund {
      lines.append("    refund \(refund.amount.wireText) \(refund.stage) \(refund.at?.description ?? "-")")
    }
    return lines
  }
}
