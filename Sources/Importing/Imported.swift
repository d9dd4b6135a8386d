/// What one file brought: its orders, what it covers, and what in it could not be read.
import Model

package struct Imported: Hashable, Sendable {
  /// Ids of the formats, more than one only where an archive holds several files.
  package var formats: [String]
  package var rowsRead: Int
  package var skipped: [SkippedRow]
  package var spent: Spent
  package var orders: [Order]
  package var parcels: [Parcel] = []
  package var refunds: [LooseRefund] = []
  package var coverage: [Coverage]
  /// What the user should know about the file beside its rows.
  package var notes: [Note] = []

  /// The format's id; several are joined by `+`.
  package var format: String { formats.joined(separator: "+") }
  /// The first day that the file covers.
  package var from: Day? { coverage.map(\.from).min() }
  /// The last day that the file covers.
  package var to: Day? { coverage.map(\.to).max() }

  package init(
    formats: [String], rowsRead: Int, skipped: [SkippedRow], spent: Spent, orders: [Order], coverage: [Coverage]
  ) {
    self.formats = formats
    self.rowsRead = rowsRead
    self.skipped = skipped
    self.spent = spent
    self.orders = orders
    self.coverage = coverage
  }

  /// Something that a file lacks, as a fact; `import.note.<code>` in the phrase book.
  package struct Note: Hashable, Sendable {
    package var code: Code
    /// What the sentence names.
    package var values: [String: String]

    package init(_ code: Code, _ values: [String: String] = [:]) {
      self.code = code
      self.values = values
    }

    package enum Code: String, Hashable, Sendable, CaseIterable {
      /// Only page `page` of `pages` is in it; `total` orders there are in all, "" where that is not told.
      case page
      /// There are further pages; how many it does not tell.
      case morePages = "more-pages"
      /// `count` orders stood on the screen when it was saved and are not in its data.
      case notInData = "not-in-data"
      /// It breaks off: `held` of `claimed` are there.
      case cutOff = "cut-off"
      /// `count` orders in it tell no price.
      case noPrice = "no-price"
      /// It is a backup without any message.
      case noMessages = "no-messages"
    }
  }

  /// The sums by which a file is checked against itself.
  package struct Spent: Hashable, Sendable {
    package var rows: Int
    package var gross: Money
    package var net: Money

    package init(rows: Int = 0, gross: Money = Money(fen: 0), net: Money = Money(fen: 0)) {
      self.rows = rows
      self.gross = gross
      self.net = net
    }

    /// Adds one payment; false, and nothing added, where it is in another currency than those before it.
    mutating func add(_ paid: Money, refunded: Int) -> Bool {
      if rows == 0 { (gross.currency, net.currency) = (paid.currency, paid.currency) }
      guard paid.currency == gross.currency else { return false }
      rows += 1
      gross.fen += paid.fen
      net.fen += paid.fen - refunded
      return true
    }
  }
}

/// A row that was left out, and why.
package struct SkippedRow: Hashable, Sendable {
  /// The line in the text file or the row in the sheet, from 1.
  package var line: Int
  /// The header of the column that could not be read.
  package var column: String
  /// What stood there.
  package var value: String
  package var reason: Reason

  package init(line: Int, column: String, value: String, reason: Reason) {
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
  }

  /// Why a row was left out; `import.skipped.<raw value>` in the phrase book.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case time
    case amount
    /// It continues an order, and there is none above it.
    case orphan
    /// It is in another currency than the rows before it, and so not part of the sum, although the order is kept.
    case currency
    /// The file breaks off in it.
    case cutOff = "cut-off"
  }
}
