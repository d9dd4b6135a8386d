/// One text of the corpus from which `Phrasing` is learnt.
import Foundation

package struct LabelledText: Hashable, Sendable {
  /// What stands behind the text.
  package enum Label: String, Sendable, CaseIterable {
    case scam, legit
    /// Too little is told.
    case unsure
  }

  package var label: Label
  /// How it came: `sms`, `dialogue`, `account` and so on.
  package var form: String
  /// What it is about, the same word for scams and lawful texts.
  package var family: String
  package var text: String

  /// - Parameter line: the four fields with TABs between, a line break within the text as `\n`; nil for anything else.
  package init?(line: some StringProtocol) {
    let fields = String(line).split(separator: "\t" as Character, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4, let label = Label(rawValue: fields[0]), !fields[3].isEmpty else { return nil }
    (self.label, form, family) = (label, fields[1], fields[2])
    text = fields[3].replacing("\\n", with: "\n")
  }

  /// The texts of all `.tsv` files of a folder, by the names of the files.
  package static func all(in folder: String) throws(KnowledgeError) -> [LabelledText] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var texts: [LabelledText] = []
    for name in names.filter({ $0.hasSuffix(".tsv") }).sorted() {
      guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else {
        throw .unreadable(file: "corpus/\(name)", reason: "it is no UTF-8 text")
      }
      for (number, line) in text.split(separator: "\n").enumerated() {
        guard let one = LabelledText(line: line) else {
          throw .unreadable(file: "corpus/\(name)", reason: "line \(number + 1) has no label, form, family and text")
        }
        texts.append(one)
      }
    }
    return texts
  }
}
