/// A source in words, with its date.
import Knowledge

struct SourceText {
  let wording: Wording

  func text(_ source: Citation) -> String {
    guard let date = source.date else { return wording.phrase("contacts.source_undated", ["name": source.name]) }
    return wording.phrase("contacts.source", ["name": source.name, "date": date])
  }
}
