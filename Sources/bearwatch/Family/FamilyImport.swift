/// Brings a family file into the user's store: nothing that is there gives way unasked.
import Foundation
import Importing
import Knowledge
import Model
import Store

struct FamilyImport {
  let store: OpenStore
  let choosing: Choosing
  /// Where what the user has set is kept; nil where nothing is to be set.
  var settings: SettingsFile?

  private var asking: Asking { choosing.asking }
  private var wording: Wording { asking.wording }

  /// - Parameter file: the file's name, by which the import is known.
  func bring(_ envelope: Envelope, from file: String) throws {
    for (id, content) in envelope.formats.sorted(by: { $0.key < $1.key }) {
      try choosing.put(content, at: "\(store.formats)/\(id).yaml", aside: ".before-import", "\(id).yaml")
    }
    if let orders = envelope[.orders] { try bring(orders: orders, file) }
    if let brought = envelope.family { try keep(brought) }
    try makeSimple()
    asking.say("family.import.done")
  }

  private func bring(orders: Data, _ file: String) throws {
    let desk = try ImportDesk(wording: wording, store: store, stage: asking.stage)
    let report = try desk.keep(orders, from: file)
    asking.show([Paragraph(.plain, desk.words.text(.report(report)))])
  }

  private func keep(_ brought: Family) throws {
    let here = try store.family()
    let family = joined(here, brought)
    if family != here { try store.keep(family) }
    asking.show(FamilyText(wording: wording, family: family).paragraphs)
  }

  /// A name and its number are one fact: nobody is to be called on another's number.
  private func joined(_ here: Family, _ brought: Family) -> Family {
    var joined = here
    let who = choosing.one(Self.who(here), Self.who(brought), "family.what.who") { $0.joined(separator: " ") }
    (joined.person, joined.phone) = (who?.first.flatMap(Self.filled), who?.last.flatMap(Self.filled))
    joined.limit = choosing.one(here.limit, brought.limit, "family.what.limit", shown: wording.yuan)
    joined.question = choosing.one(here.question, brought.question, "family.what.question")
    for contact in brought.contacts {
      let known = here.contacts.first { $0.name == contact.name }
      if let one = choosing.one(known, contact, "family.what.contact", shown: { "\($0.name) \($0.phone)" }) {
        if one != known { joined.add(one) }
      }
    }
    return joined
  }

  private static func who(_ family: Family) -> [String]? {
    family.person == nil && family.phone == nil ? nil : [family.person ?? "", family.phone ?? ""]
  }

  private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// Whoever is given such a file wants it simple, unless he has decided that himself.
  private func makeSimple() throws(Failure) {
    guard let settings else { return }
    let (values, problems) = settings.read()
    guard values[Settings.Key.simple.rawValue] == nil, !problems.contains(where: { $0.key == "settings.broken" }) else {
      return
    }
    try settings.keep(Settings.on, for: .simple)
    asking.say("family.import.simple")
  }
}
