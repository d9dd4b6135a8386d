/// One row of a table as it was understood.
import Knowledge
import Model

struct Entry: Sendable {
  var line: Int
  var meaning: ExportFormat.Meaning
  var time: Moment
  /// The order that it belongs to; nil where nothing of the row is kept.
  var id: OrderID?
  /// The row's own number, by which a refund may name it.
  var number: String?
  /// The merchant's number of the payment.
  var reference: String?
  var title: String?
  var merchant: String?
  var items: [Order.Item] = []
  /// Nil where the row says nothing of the order's price.
  var paid: Money?
  /// What the row itself says was refunded, in hundredths.
  var refunded = 0
  var status: OrderStatus?
  var courier: String?
  var tracking: String?
  /// True where the table tells of the items themselves, not only of the whole order.
  var isDetailed = true
  /// For a refund, the orders that it may belong to by its numbers.
  var candidates: [OrderID] = []

  /// What makes two rows of two tables the same row.
  struct Key: Hashable {
    var meaning: ExportFormat.Meaning
    var time: Moment
    var number: String?
    var title: String?
    var paid: Money?
  }

  var key: Key { Key(meaning: meaning, time: time, number: number, title: title, paid: paid) }
}

/// One table as it was understood.
struct Reading: Sendable {
  var format: ExportFormat
  var entries: [Entry] = []
  var skipped: [SkippedRow] = []
  /// The interval that the table itself names.
  var stated: (from: Day, to: Day)?
  /// How many rows the table says it has, where it breaks off.
  var claimed: Int?

  var rows: Int { entries.count + skipped.count }
}
