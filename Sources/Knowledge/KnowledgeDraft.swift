/// A knowledge folder as far as it can be read, with the file of each part and every problem met on the way.
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

  package init(folder: String) {
    let reader = StrictReader(root: folder)
    organisations = all("platforms", reader)
    signs = all("signs", reader)
    matters = all("matters", reader)
    plays = all("plays", reader)
    remedies = all("steps", reader)
    formats = all("formats", reader)
    drills = all("drills", reader)
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
