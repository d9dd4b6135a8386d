/// Where a fact comes from, in words.
import Knowledge

struct SourceText {
  let wording: Wording
  /// What kind of fact it is: the first part of the phrases' keys.
  var about = "contacts"

  func text(_ source: Citation) -> String {
    guard let date = source.date else { return wording.phrase("\(about).source_undated", ["name": source.name]) }
    return wording.phrase("\(about).source", ["name": source.name, "date": date])
  }
}
