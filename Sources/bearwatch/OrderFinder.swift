/// Finds orders as people name them: `taobao:4512…`, the last digits of a number, or words such as `上个月 京东`.
import Counsel
import Knowledge
import Model
import Store

struct OrderFinder {
  let store: OpenStore
  let counsel: Counsel
  let today: Day

  var directory: Directory { counsel.directory }

  func orders(_ text: String) throws(Failure) -> [Order] {
    let text = text.trimmed
    if let order = try named(text) { return [order] }
    return try store.ask { store throws(StoreError) in
      if !text.contains(where: \.isWhitespace) {
        let numbered = try store.orders(.number(text))
        let found = numbered.isEmpty ? try store.orders(.tracking(text)) : numbered
        if !found.isEmpty { return found }
      }
      return try store.search(counsel.search(text, today: today), limit: nil)
    }
  }

  /// The one order that is meant.
  func one(_ text: String) throws(Failure) -> Order {
    let found = try orders(text)
    guard let order = found.first else { throw Failure("orders.no_such", ["text": text.cleaned], status: .badInput) }
    guard found.count == 1 else {
      throw Failure("orders.several", ["text": text.cleaned, "count": String(found.count)], status: .badInput)
    }
    return order
  }

  private func named(_ text: String) throws(Failure) -> Order? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let id = OrderID(platform: PlatformID(rawValue: parts[0]), number: parts[1])
    return try store.ask { store throws(StoreError) in try store.order(id) }
  }
}
