/// The parts of an exported file's description: recognition, columns, and the rules for rows, numbers and refunds.
import Model

extension OrderStatus: Codable {}

extension ExportFormat {
  /// How a file shows that it is of this format: by its table, its text, its bytes or the files packed in it.
  ///
  /// A refused kind gives way to a format that reads the file, and to a refused kind with more marks.
  package struct Recognition: Codable, Hashable, Sendable {
    /// Names that stand together in the header row; `a|b` is one of these.
    package var header: [String]?
    /// Names or words that do not stand there.
    package var lacks: [String]?
    /// For files without a header: how many cells each row has at least, and what some of them look like.
    package var headless: Headless?
    /// Words, all of which occur in a text that is no table; `a|b` is one of these.
    package var words: [String]?
    /// The first bytes in hexadecimal, any of these; `??` is any byte.
    package var bytes: [String]?
    /// Names of streams, one of which is in the OLE2 container that the bytes begin.
    package var streams: [String]?
    /// Names of files in a zip archive, any of these.
    package var entries: [String]?

    package init() {}
  }

  /// A table without a header row.
  package struct Headless: Codable, Hashable, Sendable {
    /// What the cells are called in `columns`, from the first on.
    package var header: [String]
    /// What these cells of the first row look like.
    package var like: [String: String]
  }

  /// What a column can tell.
  package enum Column: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
    case time, number
    /// The merchant's own number of the payment.
    case reference
    case type, category, merchant, title
    /// Which variant of the item: colour, size.
    case option
    case quantity
    /// The price of one piece.
    case price
    /// The total of one line.
    case amount
    /// Whether money went out or came in.
    case flow
    /// What was paid for the whole order or row.
    case paid
    /// What of it came back.
    case refunded
    case status, currency, courier, tracking
    /// An address on the web that holds the order's number.
    case link
  }

  /// One place where an order's number may stand.
  package struct NumberRule: Codable, Hashable, Sendable {
    package var from: Column
    /// The text in front of the number, with `#` for its digits.
    package var like: String
    package var platform: String
  }

  /// A platform that is known by what a row says, not by a number of its own.
  ///
  /// Its orders get a number that stands in for the platform's.
  package struct ShopRule: Codable, Hashable, Sendable {
    package var platform: String
    /// As in a row rule.
    package var `where`: [Column: [String]]
  }

  /// How the text of a page is told apart, for the reader `pasted-list`; `columns` has the labels of number, time and
  /// paid amount, and in `numbers` each `#` stands for one digit.
  package struct PageWords: Codable, Hashable, Sendable {
    /// One of these stands somewhere in the text, where the number's shape alone is no proof.
    package var marks: [String]?
    /// What stands behind the amount that was paid, where no label stands in front of it.
    package var afterPaid: [String]?
    /// What the names of shops end with.
    package var shops: [String]
    /// Lines that are no titles: buttons, headings, labels with what stands behind their colon; a `*` for any end.
    package var furniture: [String]
    /// Words of somebody who tells of a call; the text is no list then.
    package var doubts: [String]

    enum CodingKeys: String, CodingKey {
      case marks
      case afterPaid = "after_paid"
      case shops, furniture, doubts
    }
  }

  /// One line of the table that tells what a row is.
  package struct RowRule: Codable, Hashable, Sendable {
    package var `is`: Meaning
    /// For each column the words of which one must match; a `*` stands for any text, "" for an empty cell.
    package var `where`: [Column: [String]]?

    package init(`is`: Meaning, `where`: [Column: [String]]? = nil) { (self.is, self.where) = (`is`, `where`) }
  }

  /// What a row is.
  package enum Meaning: String, Codable, Sendable, CaseIterable {
    /// An order, and money spent.
    case purchase
    /// Money spent, but no order: a transfer to a person, a red packet.
    case payment
    /// An order, but no money spent: paid back in full, or to be paid later.
    case order
    /// An order that was closed.
    case closed
    /// Money that came back for the order of another row.
    case refund
    /// None of these.
    case other
  }

  /// How refunds are written.
  package struct RefundRule: Codable, Hashable, Sendable {
    /// The column in which a row tells of its own refund.
    package var from: Column?
    /// Marks of a refund in full.
    package var whole: [String]?
    /// Marks in front of the amount that came back.
    package var part: [String]?
    /// What a refund's title has in front of the purchase's title.
    package var prefixes: [String]?
    /// What stands in a refund's number behind the purchase's number.
    package var separators: [String]?
    /// True where a refund's row carries the number of the order itself.
    package var sameNumber: Bool?

    package init(from: Column? = nil, whole: [String]? = nil) { (self.from, self.whole) = (from, whole) }

    enum CodingKeys: String, CodingKey {
      case from, whole, part, prefixes, separators
      case sameNumber = "same_number"
    }
  }

  /// Words in front of the first and the last day that a file covers.
  package struct CoverageWords: Codable, Hashable, Sendable {
    package var from: [String]
    package var to: [String]
    /// The text in front of how many rows there are, with `#` for the digits.
    package var count: [String]?
  }

  /// The formats, when each of them holds together.
  static func checked(_ formats: [ExportFormat]) throws(KnowledgeError) -> [ExportFormat] {
    for format in formats {
      if let problem = format.problems.first { throw .inconsistent(file: "formats/\(format.id).yaml", reason: problem) }
    }
    return formats
  }

  /// What does not hold together in the description, in English, for whoever edits it.
  package var problems: [String] {
    var found: [String] = []
    // A reader of its own may tell its texts by itself.
    if recognise == Recognition(), reader == nil {
      found.append("recognise is empty, so the format would claim every file")
    }
    guard kind != .refused else { return found }
    if platform == nil, kind != .messages { found.append("platform is missing") }
    if reader != nil { return found }
    let needed: Column = kind == .messages ? .title : .paid
    if columns?[needed] == nil { found.append("columns.\(needed) is missing") }
    if rows?.isEmpty ?? true { found.append("rows is empty, so that no row means anything") }
    let asked = (rows ?? []).flatMap { ($0.where ?? [:]).keys } + (shops ?? []).flatMap(\.where.keys)
    for column in asked where columns?[column] == nil {
      found.append("a rule asks for the column '\(column)', which is not described")
    }
    return found
  }
}
