/// Which page of how many a list is.
struct ListPages {
  var current: Int
  var count: Int
  /// How many orders all pages hold.
  var total: Int?

  /// Nil where the list does not say it, or says what cannot be.
  init?(current: Int?, count: Int?, total: Int? = nil) {
    guard let current, let count, current >= 1, count >= current else { return nil }
    self.current = current
    self.count = count
    self.total = total
  }

  var extent: PageBook.Extent { .page(isLast: current == count) }

  /// That there are other pages; or, where there are none, that orders are missing.
  func notes(held: Int) -> [Imported.Note] {
    let all = total.map(String.init) ?? ""
    if count > 1 { return [Imported.Note(.page, ["page": String(current), "pages": String(count), "total": all])] }
    guard let total, total > held else { return [] }
    return [Imported.Note(.cutOff, ["held": String(held), "claimed": all])]
  }
}
