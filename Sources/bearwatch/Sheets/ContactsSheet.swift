/// Official numbers and ways to real customer service, to hang up beside the telephone.
import Knowledge

struct ContactsSheet {
  private static let order: [Organisation.Kind] = [.public, .payment, .platform, .courier, .rider, .bank, .telecom]

  let wording: Wording

  /// Those of whom a number is confirmed by more than one source, whom to call in need first.
  static func usual(_ all: [Organisation]) -> [Organisation] {
    let known = all.filter { $0.phones.contains { $0.agree > 1 && $0.calls != false } }
    return known.filter { HandoutSheet.helpers.contains($0.id) }
      + known.filter { !HandoutSheet.helpers.contains($0.id) }
  }

  /// - Parameter organisations: those that have a number are listed by their kinds.
  func sheet(_ organisations: [Organisation]) -> Sheet {
    let listed = organisations.filter { !numbers($0).isEmpty }
    let others = Organisation.Kind.allCases.filter { !Self.order.contains($0) }
    let sections = (Self.order + others).compactMap { kind -> Sheet.Section? in
      let rows = listed.filter { $0.kind == kind }.map(row)
      let head = ["sheet.name", "sheet.phone", "sheet.way"].map { wording.phrase($0) }
      return rows.isEmpty ? nil : .init(wording.phrase("kind.\(kind.rawValue)"), [.table(head: head, rows: rows)])
    }
    let newest = listed.flatMap(\.sources).compactMap(\.date).max() ?? ""
    return Sheet(
      title: wording.phrase("sheet.contacts"), subtitle: [wording.phrase("sheet.contacts.rule")], sections: sections,
      foot: [wording.phrase("sheet.contacts.foot", ["date": newest])])
  }

  private func row(_ one: Organisation) -> [String] { [one.name, numbers(one).joined(separator: " "), one.app ?? ""] }

  /// Numbers that can be called, those of one source marked as such.
  private func numbers(_ one: Organisation) -> [String] {
    one.phones.map { $0.number + ($0.agree <= 1 ? wording.phrase("source.single") : "") }
  }
}
