/// One kind of exported file: how the user gets it, how it is recognised, and what its columns mean.
import Model

package struct ExportFormat: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  package var kind: Kind
  /// The id of the platform whose file it is; the platform of its orders unless `numbers` says otherwise.
  package var platform: String?
  /// How the user gets the right file, and for a refused file which one to bring instead; shown to the user.
  package var how: String
  package var recognise: Recognition
  /// The reader of a file that is no table; without one, a format without columns only refuses.
  package var reader: String?
  /// Names of each column's header, the preferred first; of several that are filled the first counts.
  package var columns: [Column: [String]]?
  /// Cells that stand for nothing, such as `/`.
  package var empty: [String]?
  /// Where the order's number stands, tried in turn; without any, the column `number` under `platform`.
  package var numbers: [NumberRule]?
  /// The shops behind a payment that tells no order's number, tried after `numbers`; the first that fits counts.
  package var shops: [ShopRule]?
  /// What a row is; the first rule whose conditions all hold decides.
  package var rows: [RowRule]?
  package var refunds: RefundRule?
  /// The states of an order by the file's own words; a `*` stands for any text.
  package var statuses: [String: OrderStatus]?
  /// Words in front of the first and the last day that the file covers.
  package var coverage: CoverageWords?
  /// How the amounts of one order's rows make its price: the sum where nothing is said.
  package var paid: PaidRule?
  /// Titles that say nothing about what was bought.
  package var blankTitles: [String]?
  /// The ISO code where no column tells it and it is not yuan.
  package var currency: String?
  /// True where `7,98` is seven and 98 hundredths.
  package var decimalComma: Bool?
  /// True where `11/08/2025` is a day in November.
  package var monthFirst: Bool?
  /// The words of a page whose text is copied.
  package var page: PageWords?
  package var sources: [Citation]?

  enum CodingKeys: String, CodingKey {
    case id, name, kind, platform, how, recognise, reader, columns, empty, numbers, shops, rows, refunds, statuses,
      coverage, paid
    case blankTitles = "blank_titles"
    case currency
    case decimalComma = "decimal_comma"
    case monthFirst = "month_first"
    case page, sources
  }

  package init(id: String, name: String, kind: Kind, how: String, recognise: Recognition) {
    self.id = id
    self.name = name
    self.kind = kind
    self.how = how
    self.recognise = recognise
  }

  /// What kind of file it is.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// A payment service's list of payments.
    case bill
    /// A shop's list of orders.
    case orders
    /// A backup of messages, which tell of parcels.
    case messages
    /// A wrong file that people bring, known so that the right one can be named.
    case refused
  }

  /// How the price of an order comes from its rows.
  package enum PaidRule: String, Codable, Sendable {
    case sum, once
    /// The sum of price times quantity.
    case pieces
  }
}
