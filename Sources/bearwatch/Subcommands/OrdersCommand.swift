/// `bearwatch orders`: what the store holds.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "Lists, finds, adds, corrects, exports and removes the orders that are kept.",
    discussion: """
        bearwatch orders                        the newest orders
        bearwatch orders find WORDS             orders by words, platform and days
        bearwatch orders show 6677              one order by its last digits
        bearwatch orders add --platform ...     an order that no file tells of
        bearwatch orders correct 6677 --paid 88 put right what a file has wrong
        bearwatch orders coverage               the days of which all orders are known
        bearwatch orders export -o orders.json  everything, to be imported elsewhere
        bearwatch orders remove 6677            take one order out
        bearwatch orders forget --everything    leave nothing behind
      """,
    subcommands: [
      OrdersList.self,
      OrdersShow.self,
      OrdersFind.self,
      OrdersAdd.self,
      OrdersCorrect.self,
      OrdersCoverage.self,
      OrdersExport.self,
      OrdersRemove.self,
      OrdersForget.self,
    ],
    defaultSubcommand: OrdersList.self)
}

/// How orders are put out, by list, show and find alike.
struct OrderOutput: ParsableArguments {
  @Flag(help: "Print a bearwatch-orders file instead of words.") var json = false

  /// Prints orders in one of the two forms.
  func put(_ orders: [Order], _ context: Context, in form: (OrderText, Order) throws -> String) throws {
    guard !json else {
      print(try bearwatch.json(OrdersFile(orders: orders, coverage: [])))
      return
    }
    let directory = Directory(try KnowledgeBase(packed: packedKnowledge).judging(with: context.own).organisations)
    let text = OrderText(wording: context.wording, directory: directory)
    if !orders.isEmpty { context.put(try orders.map { try form(text, $0) }.joined(separator: "\n")) }
  }
}
