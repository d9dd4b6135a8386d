/// Where each fact of an order comes from, a line a source.
import Knowledge
import Model

struct ProvenanceText {
  let wording: Wording
  let formats: ImportWords

  /// For every fact the sources that told exactly what is shown.
  func lines(_ told: [Order.Field: [Account.Source]]) -> [String] {
    var sources: [Account.Source] = []
    for field in Order.Field.allCases {
      for source in told[field] ?? [] where !sources.contains(source) { sources.append(source) }
    }
    return sources.sorted { $0.at < $1.at }.map { source in
      line(source, Order.Field.allCases.filter { told[$0]?.contains(source) ?? false })
    }
  }

  private func line(_ source: Account.Source, _ fields: [Order.Field]) -> String {
    let names = fields.map { wording.phrase("field.\($0.rawValue)") }.joined(separator: wording.phrase("list.comma"))
    let values = [
      "fields": names, "file": source.file.cleaned, "day": source.at.day.description,
      "format": formats.name(of: source.format)?.cleaned ?? "",
    ]
    if source.format == ImportBatch.hand { return wording.phrase("source.line_hand", values) }
    let line = wording.phrase(source.format.isEmpty ? "source.line_old" : "source.line", values)
    return source.guessed ? line + wording.phrase("source.guessed") : line
  }
}
