/// The knowledge of the house, read from its YAML files or from the copy packed into the program.
import Foundation

package struct KnowledgeBase: Sendable {
  /// The sections, each of which is decoded only when it is asked for.
  package enum Section: String, CaseIterable, Sendable {
    case rulebook, wording, formats, tables, parcels, selftest, reference, drills
  }

  private let load: @Sendable (Section) throws(KnowledgeError) -> Data?
  /// The folder of the YAML files, where that is what is read.
  package let folder: String?

  /// The YAML files of a folder, strictly read.
  package init(folder: String) {
    self.folder = folder
    load = { _ throws(KnowledgeError) in nil }
  }

  /// Sections as `packed(_:)` wrote them when the program was built.
  package init(packed: [String: StaticString]) {
    folder = nil
    load = { section throws(KnowledgeError) in
      guard let text = packed[section.rawValue] else { throw .damagedPack(section: section.rawValue) }
      return Data(bytes: text.utf8Start, count: text.utf8CodeUnitCount)
    }
  }

  /// Everything that judging needs.
  package func rulebook() throws(KnowledgeError) -> Rulebook {
    try section(.rulebook) { reader throws(KnowledgeError) in
      try Self.rulebook(reader) { file throws(KnowledgeError) in try reader.phrasing(file) }
    }
  }

  /// The same of a folder, before anything was learnt.
  package func untaught() throws(KnowledgeError) -> Rulebook {
    guard let folder else { return try rulebook() }
    return try Self.rulebook(StrictReader(root: folder)) { _ in .empty }
  }

  private static func rulebook(
    _ reader: StrictReader, learnt: (String) throws(KnowledgeError) -> Phrasing
  ) throws(KnowledgeError) -> Rulebook {
    var lexicon = try reader.read(Lexicon.self, "lexicon.yaml")
    lexicon.cues.merge(try reader.read(Customs.self, "customs.yaml").asked) { $0 + $1 }
    return Rulebook(
      organisations: try reader.readAll(Organisation.self, in: "platforms"),
      signs: try reader.readAll(Sign.self, in: "signs"),
      matters: try reader.readAll(Matter.self, in: "matters"),
      plays: try reader.readAll(Play.self, in: "plays").map(FoldedPlay.init),
      remedies: try reader.readAll(Remedy.self, in: "steps"), lexicon: lexicon,
      scale: try reader.read(Scale.self, "scale.yaml"), phrasing: try learnt(Phrasing.wordingFile),
      frames: try learnt(Phrasing.framesFile), happened: try learnt(Phrasing.happenedFile),
      deeds: try learnt(Phrasing.deedsFile),
      talking: try reader.read(Talking.self, "talking.yaml"))
  }

  /// Every sentence of the program's own.
  package func wording() throws(KnowledgeError) -> Wording {
    try section(.wording) { reader throws(KnowledgeError) in
      Wording(
        phrases: try reader.read([String: String].self, "phrases.yaml"),
        questions: try reader.read([Question].self, "questions.yaml"),
        commands: try reader.read([CommandWords].self, "commands.yaml"),
        topics: try reader.read([HelpTopic].self, "topics.yaml"))
    }
  }

  /// The exported files that can be read.
  package func formats() throws(KnowledgeError) -> [ExportFormat] {
    try section(.formats) { reader throws(KnowledgeError) in
      try ExportFormat.checked(reader.readAll(ExportFormat.self, in: "formats"))
    }
  }

  /// The words by which the columns of an unknown table are guessed.
  package func tableWords() throws(KnowledgeError) -> TableWords {
    try section(.tables) { reader throws(KnowledgeError) in try reader.read(TableWords.self, "columns.yaml") }
  }

  /// The words by which messages about parcels are known.
  package func parcelWords() throws(KnowledgeError) -> ParcelWords {
    try section(.parcels) { reader throws(KnowledgeError) in try reader.read(ParcelWords.self, "parcels.yaml") }
  }

  /// The cases by which the judging is measured.
  package func selfTest() throws(KnowledgeError) -> [CaseFile] {
    try section(.selftest) { reader throws(KnowledgeError) in try reader.readAll(CaseFile.self, in: "selftest") }
  }

  /// The law and the customs, which are needed only when somebody asks.
  package func reference() throws(KnowledgeError) -> Reference {
    try section(.reference) { reader throws(KnowledgeError) in
      Reference(laws: try reader.read([Law].self, "laws.yaml"), customs: try reader.read(Customs.self, "customs.yaml"))
    }
  }

  /// The calls to practise with.
  package func drills() throws(KnowledgeError) -> [Drill] {
    try section(.drills) { reader throws(KnowledgeError) in try reader.readAll(Drill.self, in: "drills") }
  }

  /// The user's settings, as plain text by key; none where all is comment.
  package static func settings(_ text: String, file: String) throws(KnowledgeError) -> [String: String] {
    let isEmpty = text.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.first.map { $0 == "#" } ?? true }
    return isEmpty ? [:] : try StrictReader(root: "").decode([String: String].self, text, file)
  }

  /// One section as it is packed into the program.
  package func packed(_ section: Section) throws(KnowledgeError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func text(_ value: some Encodable) throws(KnowledgeError) -> String {
      guard let data = try? encoder.encode(value) else { throw .damagedPack(section: section.rawValue) }
      return String(decoding: data, as: UTF8.self)
    }
    switch section {
    case .rulebook: return try text(rulebook())
    case .wording: return try text(wording())
    case .formats: return try text(formats())
    case .tables: return try text(tableWords())
    case .parcels: return try text(parcelWords())
    case .selftest: return try text(selfTest())
    case .reference: return try text(reference())
    case .drills: return try text(drills())
    }
  }

  private func section<Value: Decodable>(
    _ name: Section, fromFiles read: (StrictReader) throws(KnowledgeError) -> Value
  ) throws(KnowledgeError) -> Value {
    if let folder { return try read(StrictReader(root: folder)) }
    guard let data = try load(name), let value = try? JSONDecoder().decode(Value.self, from: data) else {
      throw .damagedPack(section: name.rawValue)
    }
    return value
  }
}
