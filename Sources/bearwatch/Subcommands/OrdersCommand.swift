/// `bearwatch orders`: what the store holds.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "Lists, finds, exports and removes the orders that are kept.",
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
