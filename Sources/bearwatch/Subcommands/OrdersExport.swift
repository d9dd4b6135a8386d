/// `bearwatch orders export`: everything, as a file that can be imported again.
import ArgumentParser
import Foundation
import Knowledge
import Model
import Store

struct OrdersExport: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes all orders as a bearwatch-orders file, or as a spreadsheet's CSV.")

  @Option(name: .shortAndLong, help: "The file to write, readable by you alone; standard output without it.")
  var output: String?
  @Flag(help: "CSV for a spreadsheet instead, with nothing that it would run as a formula.") var csv = false
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let all = try context.store().ask { store throws(StoreError) in try store.export() }
    let text =
      csv
      ? OrdersSheet(wording: wording, orders: all.orders).text
      : try json(OrdersFile(orders: all.orders, coverage: all.coverage)) + "\n"
    guard let output else { return print(text, terminator: "") }
    try PrivateFile(path: output).write(Data(text.utf8))
    let values = ["count": String(all.orders.count), "path": output.cleaned]
    FileHandle.standardError.write(Data((wording.phrase("orders.export.done", values) + "\n").utf8))
  }
}
