/// `bearwatch orders`: what the store holds.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "Lists, finds, exports and removes the orders that are kept.",
    discussion: """
      bearwatch orders                        the newest orders
      bearwatch orders find WORD              orders by words
      bearwatch orders show 6677              one order by its last digits
      bearwatch orders export -o orders.json  everything, to be imported elsewhere
      bearwatch orders remove taobao:4512...  forget one order
      """,
    subcommands: [
      OrdersList.self,
      OrdersShow.self,
      OrdersFind.self,
      OrdersExport.self,
      OrdersRemove.self,
    ],
    defaultSubcommand: OrdersList.self)
}

/// How orders are put out, by list, show and find alike.
struct OrderOutput: ParsableArguments {
  @Flag(help: "Print a bearwatch-orders file instead of words.") var json = false

  /// Prints orders in one of the two forms.
  func put(_ orders: [Order], _ wording: Wording, in form: (OrderText) -> (Order) -> String) throws {
    guard !json else {
      print(try bearwatch.json(OrdersFile(orders: orders, coverage: [])))
      return
    }
    let directory = Directory(try KnowledgeBase(packed: packedKnowledge).rulebook().organisations)
    let text = OrderText(wording: wording, directory: directory)
    for order in orders { print(form(text)(order)) }
  }
}
