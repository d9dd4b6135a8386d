/// One text of the corpora from which `Phrasing` is learnt.
import Foundation

package struct LabelledText: Hashable, Sendable {
  /// One label, or several with commas between.
  package var label: String
  /// What the writer notes of it: its form, its subject.
  package var notes: [String]
  package var text: String

  package init(label: String, notes: [String], text: String) {
    (self.label, self.notes, self.text) = (label, notes, text)
  }

  package var labels: [String] { label.split(separator: ",").map(String.init) }

  /// - Parameter line: the label, the text, and whatever the writer notes between them, with TABs between; a line break
  ///   within the text is `\\n`.
  package init?(line: some StringProtocol) {
    let fields = String(line).split(separator: "\t" as Character, omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 2, let label = fields.first, let text = fields.last, !label.isEmpty, !text.isEmpty else {
      return nil
    }
    notes = Array(fields.dropFirst().dropLast())
    (self.label, self.text) = (label, text.replacing("\\n", with: "\n"))
  }

  /// The texts of all `.tsv` files of a folder, by the names of the files.
  /// - Parameter labels: what a text may be.
  package static func all(in folder: String, labels: [String]) throws(KnowledgeError) -> [LabelledText] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var texts: [LabelledText] = []
    for name in names.filter({ $0.hasSuffix(".tsv") }).sorted() {
      guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else {
        throw .unreadable(file: "corpus/\(name)", reason: "it is no UTF-8 text")
      }
      for (number, line) in text.split(separator: "\n").enumerated() {
        guard let one = LabelledText(line: line), one.labels.allSatisfy(labels.contains) else {
          throw .unreadable(file: "corpus/\(name)", reason: "line \(number + 1) has no label and text")
        }
        texts.append(one)
      }
    }
    return texts
  }
}
