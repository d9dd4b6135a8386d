/// Who may lawfully get in touch today: each with the order, how to ask the real one, and what it never asks.
import Counsel
import Knowledge
import Model

struct CallersText {
  /// Contacts that are listed at once.
  private static let most = 6
  private static let longestTitle = 14

  let wording: Wording
  let directory: Directory

  func paragraphs(_ list: [ExpectedContact]) -> [Paragraph] {
    guard !list.isEmpty else { return [Paragraph(.plain, wording.phrase("callers.none"))] }
    let shown = list.prefix(Self.most).enumerated().flatMap { lines($0 + 1, $1) }
    let left = list.count - Self.most
    let more = left > 0 ? [Paragraph(.note, wording.phrase("callers.more", ["count": String(left)]))] : []
    return [Paragraph(.plain, wording.phrase("callers.head"))] + shown + more
      + [Paragraph(.note, wording.phrase("callers.only"))]
  }

  private func lines(_ number: Int, _ contact: ExpectedContact) -> [Paragraph] {
    let key = "callers.\(contact.occasion.rawValue)"
    let values = ["what": what(contact), "who": who(contact), "shop": shop(contact)]
    return [
      Paragraph(.item("\(number)."), wording.phrase(key, values)), Paragraph(.detail, ways(contact.organisation)),
      Paragraph(.detail, wording.phrase("\(key).never")),
    ] + never(contact.organisation)
  }

  private func what(_ contact: ExpectedContact) -> String {
    guard let order = contact.order else {
      let courier = contact.parcel?.courier?.cleaned ?? contact.parcel?.station?.cleaned
      return wording.phrase("callers.parcel", ["courier": courier ?? wording.phrase("reason.some_courier")])
    }
    let title = (order.items.first?.title ?? order.merchant ?? "").cleaned
    let short = title.count > Self.longestTitle ? title.prefix(Self.longestTitle - 1) + "\u{2026}" : title
    return wording.phrase(
      "callers.order",
      ["platform": PlatformName(wording: wording, directory: directory).of(order.id.platform), "title": short])
  }

  private func who(_ contact: ExpectedContact) -> String {
    if let name = contact.organisation?.name { return name }
    let told = contact.order?.courier ?? contact.parcel?.station ?? contact.parcel?.courier
    return told?.cleaned ?? wording.phrase(contact.parcel == nil ? "callers.shop" : "reason.some_courier")
  }

  private func shop(_ contact: ExpectedContact) -> String {
    guard let name = contact.order?.merchant?.cleaned else { return wording.phrase("callers.shop") }
    return wording.phrase("callers.shop_named", ["name": name])
  }

  /// How to reach the real one: from the store of contacts.
  private func ways(_ organisation: Organisation?) -> String {
    let phone = organisation?.phones.first { $0.calls != false }
    let mark = (phone?.agree ?? 2) <= 1 ? wording.phrase("source.single") : ""
    let ways = [phone.map { $0.number + mark }, organisation?.app].compactMap(\.self)
    guard let organisation, !ways.isEmpty else { return wording.phrase("callers.no_ways") }
    return wording.phrase(
      "callers.ways", ["name": organisation.name, "ways": ways.joined(separator: wording.phrase("answer.or"))])
  }

  /// What it has stated itself.
  private func never(_ organisation: Organisation?) -> [Paragraph] {
    (organisation?.never ?? []).prefix(1).map { statement in
      let source = [statement.source.name, statement.source.date].compactMap(\.self).joined(separator: " ")
      return Paragraph(.detail, wording.phrase("callers.never", ["text": statement.text, "source": source]))
    }
  }
}
