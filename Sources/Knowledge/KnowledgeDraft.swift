/// A knowledge folder as far as it can be read, with the file of each part and every problem met on the way.
import Foundation

package struct KnowledgeDraft: Sendable {
  /// A value and the file it was read from.
  struct Filed<Value: Sendable>: Sendable {
    let file: String
    let value: Value
    /// The file's name without its ending, which is what an id must be.
    var name: String { String((file.split(separator: "/").last ?? "").dropLast(".yaml".count)) }
  }

  /// What stands in the way of reading; what does not fit together is in `Consistency`.
  package private(set) var problems: [KnowledgeError] = []
  var organisations: [Filed<Organisation>] = []
  var signs: [Filed<Sign>] = []
  var matters: [Filed<Matter>] = []
  var plays: [Filed<Play>] = []
  var remedies: [Filed<Remedy>] = []
  var formats: [Filed<ExportFormat>] = []
  var drills: [Filed<Drill>] = []
  var lexicon: Lexicon?
  var scale: Scale?
  var phrases: [String: String]?
  var questions: [Question] = []
  var commands: [CommandWords] = []
  var tableWords: TableWords?
  var parcels: ParcelWords?
  var talking: Talking?
  var laws: [Law] = []
  var customs: Customs?
  var topics: [HelpTopic] = []

  /// An empty one.
  init() {}

  /// Only what has a file for each thing.
  init(kindsOf folder: String) {
    let reader = StrictReader(root: folder)
    organisations = all("platforms", reader)
    signs = all("signs", reader)
    matters = all("matters", reader)
    plays = all("plays", reader)
    remedies = all("steps", reader)
    formats = all("formats", reader)
    drills = all("drills", reader)
  }

  package init(folder: String) {
    self.init(kindsOf: folder)
    let reader = StrictReader(root: folder)
    lexicon = one("lexicon.yaml", reader)
    scale = one("scale.yaml", reader)
    phrases = one("phrases.yaml", reader)
    questions = one("questions.yaml", reader) ?? []
    commands = one("commands.yaml", reader) ?? []
    tableWords = one("columns.yaml", reader)
    parcels = one("parcels.yaml", reader)
    talking = one("talking.yaml", reader)
    laws = one("laws.yaml", reader) ?? []
    customs = one("customs.yaml", reader)
    topics = one("topics.yaml", reader) ?? []
    for file in Phrasing.files {
      do throws(KnowledgeError) { _ = try reader.phrasing(file) } catch { problems.append(error) }
    }
  }

  /// How many there are of each kind, by the name of its folder.
  package var counts: [(kind: String, count: Int)] {
    [
      ("platforms", organisations.count), ("signs", signs.count), ("matters", matters.count), ("plays", plays.count),
      ("formats", formats.count),
      ("steps", remedies.count), ("drills", drills.count),
    ]
  }

  /// The files of everything that has one of its own.
  var files: Set<String> {
    Set(organisations.map(\.file) + signs.map(\.file) + matters.map(\.file) + plays.map(\.file))
      .union(remedies.map(\.file) + formats.map(\.file) + drills.map(\.file))
  }

  /// Leaves out what stands in these files.
  mutating func drop(_ files: Set<String>) {
    organisations.removeAll { files.contains($0.file) }
    signs.removeAll { files.contains($0.file) }
    matters.removeAll { files.contains($0.file) }
    plays.removeAll { files.contains($0.file) }
    remedies.removeAll { files.contains($0.file) }
    formats.removeAll { files.contains($0.file) }
    drills.removeAll { files.contains($0.file) }
  }

  /// What stands in a folder where nothing is looked for, such as a misspelt kind.
  static func strays(in folder: String) -> [KnowledgeError] {
    let kinds = KnowledgeDraft().counts.map(\.kind)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") && !kinds.contains($0) }.sorted().map {
      .inconsistent(file: $0, reason: "is none of the folders \(kinds.joined(separator: ", "))")
    }
  }

  private mutating func all<Value: Codable & Sendable>(_ folder: String, _ reader: StrictReader) -> [Filed<Value>] {
    reader.files(in: folder).compactMap { file in one(file, reader).map { Filed(file: file, value: $0) } }
  }

  private mutating func one<Value: Codable>(_ file: String, _ reader: StrictReader) -> Value? {
    do throws(KnowledgeError) { return try reader.read(Value.self, file) } catch {
      problems.append(error)
      return nil
    }
  }
}
