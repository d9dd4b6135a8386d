/// Orders as `bearwatch-orders` files hold them; the contract names each key.
import Model

struct OrdersFile: Encodable {
  let format = "bearwatch-orders"
  let version = 1
  let coverage: [Interval]
  let orders: [Entry]

  init(orders: [Order], coverage: [Coverage]) {
    self.orders = orders.map(Entry.init)
    self.coverage = coverage.map {
      Interval(platform: $0.platform.rawValue, from: $0.from.description, to: $0.to.description)
    }
  }

  struct Interval: Encodable {
    let platform: String, from: String, to: String
  }

  struct Item: Encodable {
    let title: String, quantity: Int, amount: String?
  }

  struct Refund: Encodable {
    let amount: String, status: String, at: String?
  }

  struct Entry: Encodable {
    let platform: String, number: String
    let placedAt: String
    let merchant: String?
    let items: [Item]
    let paid: String, status: String
    let statusAt: String?, courier: String?, tracking: String?
    let refund: Refund?

    init(_ order: Order) {
      (platform, number) = (order.id.platform.rawValue, order.id.number)
      (placedAt, merchant) = (order.placedAt.description, order.merchant)
      items = order.items.map { Item(title: $0.title, quantity: $0.quantity, amount: $0.amount?.wireText) }
      (paid, status, statusAt) = (order.paid.wireText, order.status.rawValue, order.statusAt?.description)
      (courier, tracking) = (order.courier, order.tracking)
      refund = order.refund.map {
        Refund(amount: $0.amount.wireText, status: $0.stage.rawValue, at: $0.at?.description)
      }
    }
  }
}
