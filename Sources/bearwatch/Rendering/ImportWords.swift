/// What a person reads while files come in.
import Knowledge

struct ImportWords: Sendable {
  /// Names that are listed; the rest is counted.
  private static let mostNames = 5

  let wording: Wording
  let formats: [ExportFormat]

  func text(_ news: ImportDesk.News) -> String {
    switch news {
    case .report(let report): report.text(wording, formatName: name(of: report.format))
    case .passedOver(let reports): passedOver(reports.map(\.file))
    }
  }

  /// The names of formats by their ids, which stand joined where an archive held several files.
  func name(of format: String?) -> String? {
    format?.split(separator: "+").map { id in formats.first { $0.id == id }?.name ?? String(id) }
      .joined(separator: wording.phrase("list.and"))
  }

  private func passedOver(_ files: [String]) -> String {
    let names = files.prefix(Self.mostNames).map(\.fileName.cleaned).joined(separator: wording.phrase("list.comma"))
    let key = files.count > Self.mostNames ? "import.passed_over_more" : "import.passed_over"
    return wording.phrase(key, ["count": String(files.count), "files": names])
  }
}
