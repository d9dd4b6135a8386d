/// Articles of law in words, each with its date and its sources.
import Knowledge

struct LawText {
  /// Articles that one answer names.
  private static let most = 4

  let wording: Wording

  func paragraphs(_ laws: [Law]) -> [Paragraph] {
    let source = SourceText(wording: wording, about: "why")
    return laws.prefix(Self.most).flatMap { law in
      [Paragraph(.plain, text(law))] + law.sources.map { Paragraph(.detail, source.text($0)) }
    }
  }

  private func text(_ law: Law) -> String {
    let since = law.since.map { wording.phrase("law.since", ["since": $0]) } ?? ""
    return wording.phrase("law", ["name": law.name, "article": law.article, "since": since, "text": law.text])
  }
}
