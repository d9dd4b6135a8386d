/// The formats that can be read: those of the house, and those of the user's own folder.
import Foundation

package struct KnownFormats: Sendable {
  /// The house's, without those that the user has replaced by one of the same id.
  package var ours: [ExportFormat]
  /// The user's own, which win where both claim a file.
  package var own: [ExportFormat]
  /// What is wrong with files of the user's; they are left out.
  package var problems: [KnowledgeError]

  package init(ours: [ExportFormat], own: [ExportFormat] = [], problems: [KnowledgeError] = []) {
    let replaced = Set(own.map(\.id))
    self.ours = ours.filter { !replaced.contains($0.id) }
    self.own = own
    self.problems = problems
  }

  /// Both, the user's own first.
  package var all: [ExportFormat] { own + ours }
}

extension KnowledgeBase {
  /// The formats of the house and of a folder of the user's, in which a broken file spoils nothing but itself.
  package func formats(own folder: String?) throws(KnowledgeError) -> KnownFormats {
    let ours = try formats()
    guard let folder else { return KnownFormats(ours: ours) }
    let reader = StrictReader(root: folder)
    var own: [ExportFormat] = []
    var problems: [KnowledgeError] = []
    for file in reader.files(in: "").map({ String($0.drop { $0 == "/" }) }) {
      do throws(KnowledgeError) {
        let format = try reader.read(ExportFormat.self, file)
        if let problem = format.problems.first { throw .inconsistent(file: file, reason: problem) }
        if own.contains(where: { $0.id == format.id }) {
          throw .inconsistent(file: file, reason: "the id '\(format.id)' is another file's as well")
        }
        own.append(format)
      } catch { problems.append(error) }
    }
    return KnownFormats(ours: ours, own: own, problems: problems)
  }
}
