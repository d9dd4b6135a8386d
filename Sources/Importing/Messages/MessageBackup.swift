/// A backup of messages in XML: of SMS Backup & Restore, and of older programs that write elements for attributes.
import Knowledge
import Model

final class MessageBackup: PartReader {
  private let notices: NoticeReader
  private let fallback: Moment
  private var claimed: Int?
  private var held = 0
  private var parcels: [Parcel] = []
  private var message = Message()
  private var element = ""
  private var letters: [UInt8] = []

  /// What is wanted of one message.
  private struct Message {
    var date: String?
    /// 1 for a message that came in, 2 for one that went out.
    var box: String?
    var sender: String?
    var body: String?
  }

  /// The parcels of the received messages; of a text that breaks off what is whole.
  static func read(_ text: [UInt8], _ format: ExportFormat, _ notices: NoticeReader, at: Moment) throws(ImportError)
    -> Imported
  {
    let backup = MessageBackup(notices, at)
    let repaired = BackupRepair.repaired(text)
    let isWhole = try backup.parse(repaired ?? [])
    guard isWhole || backup.held > 0 else { throw .damagedMessages(format: format.id) }
    var imported = Imported(messages: backup.held, backup.parcels, format)
    let claimed = backup.claimed ?? 0
    if !isWhole || claimed > backup.held {
      let told = claimed > backup.held ? "\(claimed)" : "\(backup.held)+"
      imported.notes.append(.init(.cutOff, ["held": String(backup.held), "claimed": told]))
    }
    return imported
  }

  private init(_ notices: NoticeReader, _ fallback: Moment) {
    self.notices = notices
    self.fallback = fallback
  }

  override func start(_ name: String, _ attributes: Attributes) {
    (element, letters) = (name, [])
    func value(_ key: String) -> String? { attributes[key].flatMap { $0 == "null" ? nil : $0 } }
    switch name {
    case "smses", "smss": claimed = (value("count") ?? value("max")).flatMap { Int($0) }
    case "sms", "mms":
      message = Message(
        date: value("date"), box: value("type") ?? value("msg_box"), sender: value("address"), body: value("body"))
      if name == "mms" { message.box = value("msg_box") }
    case "part" where value("ct") == "text/plain":
      if let part = value("text") { message.body = message.body.map { "\($0) \(part)" } ?? part }
    default: break
    }
  }

  override func characters(_ more: UnsafeBufferPointer<UInt8>) { letters += more }

  private var text: String { String(decoding: letters, as: UTF8.self) }

  override func end(_ name: String) {
    switch name {
    case "sms", "mms": take()
    case "body" where element == name: message.body = text
    case "date" where element == name: message.date = text
    case "type" where element == name: message.box = text
    case "address" where element == name: message.sender = text
    default: break
    }
    (element, letters) = ("", [])
  }

  private func take() {
    held += 1
    guard message.box ?? "1" == "1", let body = message.body, Self.isDomestic(message.sender) else { return }
    parcels += notices.parcels(in: body, at: Self.moment(message.date) ?? fallback)
  }

  /// No courier of the country writes from abroad or from a mail address.
  private static func isDomestic(_ sender: String?) -> Bool {
    guard let sender else { return true }
    let isForeign = (sender.hasPrefix("+") && !sender.hasPrefix("+86")) || sender.hasPrefix("00")
    return !isForeign && !sender.contains("@")
  }

  /// Milliseconds since 1970; pictures' messages and old programs have seconds, or a date in words.
  private static func moment(_ text: String?) -> Moment? {
    guard let text else { return nil }
    guard let number = Int(text) else { return TimeCell().moment(Array(text.utf8)[...]) }
    return Moment(stamp: number)
  }
}

extension Imported {
  /// What a file of messages brought.
  init(messages count: Int, _ parcels: [Parcel], _ format: ExportFormat) {
    self.init(formats: [format.id], rowsRead: count, skipped: [], spent: Spent(), orders: [], coverage: [])
    self.parcels = parcels
    if count == 0 { notes.append(Note(.noMessages)) }
  }
}
