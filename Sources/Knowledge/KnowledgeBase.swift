/// The knowledge of the house, read from its YAML files or from the copy packed into the program.
import Foundation

package struct KnowledgeBase: Sendable {
  /// The sections, each of which is decoded only when it is asked for.
  package enum Section: String, CaseIterable, Sendable {
    case rulebook, wording, formats, tables, parcels, selftest, reference, drills
    /// The rulebook without what `words` holds.
    case judging
    /// The words and patterns of the rulebook as numbers, sentences, and what was learnt: of these nothing is decoded.
    case words, phrases, phrasing, frames, happened, deeds
  }

  /// The sections in the program; none where a folder is read.
  private let pack: [String: StaticString]
  /// The folder of the YAML files, where that is what is read.
  package let folder: String?

  /// The YAML files of a folder, strictly read.
  package init(folder: String) {
    (self.folder, pack) = (folder, [:])
  }

  /// Sections as `sections(compile:)` gave them when the program was built.
  package init(packed: [String: StaticString]) {
    (folder, pack) = (nil, packed)
  }

  /// Everything that judging needs.
  package func rulebook() throws(KnowledgeError) -> Rulebook { try taught(untaught()) }

  /// The same as far as it is needed to judge; where it is packed, its words stand there as numbers only.
  package func judging() throws(KnowledgeError) -> Rulebook {
    guard folder == nil else { return try rulebook() }
    var rulebook = try taught(section(.judging) { reader throws(KnowledgeError) in try Self.rulebook(reader) })
    rulebook.words = words
    return rulebook
  }

  /// The words and patterns of the rulebook as numbers, where they are packed.
  package var words: StaticString? { pack[Section.words.rawValue] }

  /// The same before anything was learnt.
  package func untaught() throws(KnowledgeError) -> Rulebook {
    try section(.rulebook) { reader throws(KnowledgeError) in try Self.rulebook(reader) }
  }

  private func taught(_ rulebook: Rulebook) throws(KnowledgeError) -> Rulebook {
    var rulebook = rulebook
    rulebook.phrasing = try learnt(.phrasing, Phrasing.wordingFile)
    rulebook.frames = try learnt(.frames, Phrasing.framesFile)
    rulebook.happened = try learnt(.happened, Phrasing.happenedFile)
    rulebook.deeds = try learnt(.deeds, Phrasing.deedsFile)
    return rulebook
  }

  private func learnt(_ section: Section, _ file: String) throws(KnowledgeError) -> Phrasing {
    if let folder { return try StrictReader(root: folder).phrasing(file) }
    guard let text = pack[section.rawValue], let phrasing = Phrasing(packed: text) else {
      throw .damagedPack(section: section.rawValue)
    }
    return phrasing
  }

  private static func rulebook(_ reader: StrictReader) throws(KnowledgeError) -> Rulebook {
    var lexicon = try reader.read(Lexicon.self, "lexicon.yaml")
    lexicon.cues.merge(try reader.read(Customs.self, "customs.yaml").asked) { $0 + $1 }
    return Rulebook(
      organisations: try reader.readAll(Organisation.self, in: "platforms"),
      signs: try reader.readAll(Sign.self, in: "signs"),
      matters: try reader.readAll(Matter.self, in: "matters"),
      plays: try reader.readAll(Play.self, in: "plays"),
      remedies: try reader.readAll(Remedy.self, in: "steps"), lexicon: lexicon,
      scale: try reader.read(Scale.self, "scale.yaml"), talking: try reader.read(Talking.self, "talking.yaml"))
  }

  /// Every sentence of the program's own.
  package func wording() throws(KnowledgeError) -> Wording {
    var wording = try section(.wording) { reader throws(KnowledgeError) in
      Wording(
        phrases: try reader.read([String: String].self, "phrases.yaml"),
        questions: try reader.read([Question].self, "questions.yaml"),
        commands: try reader.read([CommandWords].self, "commands.yaml"),
        topics: try reader.read([HelpTopic].self, "topics.yaml"))
    }
    if let text = pack[Section.phrases.rawValue] { wording.phrases = PackedPhrases.phrases(text) }
    return wording
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

  /// All sections as they are packed into the program, by their names.
  /// - Parameter compile: gives the words and patterns of a rulebook as numbers, and what it is without them.
  package func sections(
    compile: (Rulebook) throws -> (words: String, rest: Rulebook)
  ) throws -> [(name: String, text: String)] {
    var rulebook = try rulebook()
    rulebook.dropExamples()
    let compiled = try compile(rulebook)
    return try Section.allCases.map { section in
      let text =
        switch section {
        case .judging: try FlatText.text(of: compiled.rest)
        case .words: compiled.words
        default: try packed(section, rulebook)
        }
      return (section.rawValue, text)
    }
  }

  private func packed(_ section: Section, _ rulebook: Rulebook) throws -> String {
    switch section {
    case .rulebook, .judging, .words: try FlatText.text(of: rulebook)
    case .wording: try FlatText.text(of: wording())
    case .phrases: PackedPhrases.text(try wording().phrases)
    case .formats: try FlatText.text(of: formats())
    case .tables: try FlatText.text(of: tableWords())
    case .parcels: try FlatText.text(of: parcelWords())
    case .selftest: try FlatText.text(of: selfTest())
    case .reference: try FlatText.text(of: reference())
    case .drills: try FlatText.text(of: drills())
    case .phrasing: rulebook.phrasing.packed
    case .frames: rulebook.frames.packed
    case .happened: rulebook.happened.packed
    case .deeds: rulebook.deeds.packed
    }
  }

  private func section<Value: Decodable>(
    _ name: Section, fromFiles read: (StrictReader) throws(KnowledgeError) -> Value
  ) throws(KnowledgeError) -> Value {
    if let folder { return try read(StrictReader(root: folder)) }
    guard let text = pack[name.rawValue] else { throw .damagedPack(section: name.rawValue) }
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let value = try? FlatText.decode(Value.self, from: bytes) else {
      throw .damagedPack(section: name.rawValue)
    }
    return value
  }
}
