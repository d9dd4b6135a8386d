/// Whether the parts of the knowledge fit together: small checks, each of which reports all that it finds.
package struct Consistency: Sendable {
  typealias Check = @Sendable (KnowledgeDraft) -> [KnowledgeError]

  static let checks: [Check] = [
    idsAreFileNames, idsAreUnique, sourcesHaveNames, phonesAreNumbers, phonesHaveOneHouse, contactsHaveSources,
    trackingShapesAreReadable, spansAreReadable,
    examplesAreEnough, examplesMarkOneSpot, signsAreShort, happenedNamesARemedy, groupsHaveCaps, playsNameSigns,
    patternsAreReadable,
    signsAreFoundSomehow,
    remediesNameContacts, statementsNameSigns, wrongContactsAreWrong, playsAreWhole, lawsHoldTogether,
    questionsNameSigns, commandNamesAreUnique, slipsKeepLength, probesOnlyDisprove, termsAreNamedOnce,
    parcelWordsHoldTogether, drillsHavePlaysAndTwins, drillsAreWhole,
  ]

  /// All problems of a folder: first what cannot be read, then what does not fit.
  package static func problems(of draft: KnowledgeDraft) -> [KnowledgeError] {
    draft.problems + checks.flatMap { $0(draft) }
  }

  private static let idsAreFileNames: Check = { draft in
    draft.ids.filter { $0.id != $0.name }.map { problem($0.file, "its id is '\($0.id)', its file '\($0.name).yaml'") }
  }

  private static let idsAreUnique: Check = { draft in
    let folders = Dictionary(grouping: draft.ids) { $0.file.prefix { $0 != "/" } }
    return folders.keys.sorted().flatMap { folder in
      repeated(folders[folder] ?? [], by: \.id).map { problem($0.file, "its id '\($0.id)' is another file's as well") }
    }
  }

  private static let sourcesHaveNames: Check = { draft in
    draft.sources.filter { $0.citations.contains { $0.name.allSatisfy(\.isWhitespace) } }
      .map { problem($0.file, "a source has no name") }
  }

  private static let commandNamesAreUnique: Check = { draft in
    let names = draft.commands.flatMap { command in Set(command.names).sorted().map { (id: command.id, name: $0) } }
    return repeated(names, by: \.name).map {
      problem("commands.yaml", "'\($0.name)' of '\($0.id)' is another's name too")
    }
      + repeated(draft.commands, by: \.id).map { problem("commands.yaml", "the id '\($0.id)' stands twice") }
  }

  private static let slipsKeepLength: Check = { draft in
    guard let lexicon = draft.lexicon else { return [] }
    let slips = lexicon.slips.filter { $0.key.count != $0.value.count }.keys.sorted()
    let pairs = lexicon.traditional.flatMap { $0.split(separator: " ") }.filter { $0.count != 2 }
    return slips.map { problem("lexicon.yaml", "the slip '\($0)' and what is meant differ in length") }
      + pairs.map { problem("lexicon.yaml", "'\($0)' is no pair of two characters") }
  }

  private static let spansAreReadable: Check = { draft in
    (draft.lexicon?.spans ?? [:]).sorted { $0.key < $1.key }.filter { CalendarSpan($0.value) == nil }
      .map { problem("lexicon.yaml", "'\($0.value)' of '\($0.key)' is no stretch of days") }
  }

  private static let parcelWordsHoldTogether: Check = { draft in
    (draft.parcels?.problems ?? []).map { problem("parcels.yaml", $0) }
  }

  /// A sentence to read out without what a bad answer shows would let a good one count.
  private static let probesOnlyDisprove: Check = { draft in
    (draft.talking?.probes.says ?? []).filter { ($0.shows ?? "").isEmpty }
      .map { problem("talking.yaml", "what a bad answer to '\($0.says)' shows is not told") }
  }

  private static let termsAreNamedOnce: Check = { draft in
    let terms = draft.talking?.terms ?? []
    let names = terms.flatMap(\.names)
    return repeated(names, by: \.self).map { problem("talking.yaml", "the term '\($0)' stands twice") }
      + terms.filter { $0.names.isEmpty || $0.sources.isEmpty }
      .map { problem("talking.yaml", "the term '\($0.text)' has no name or no source") }
  }

  static func problem(_ file: String, _ reason: String) -> KnowledgeError { .inconsistent(file: file, reason: reason) }

  /// Those whose key an earlier one had.
  static func repeated<Value>(_ values: [Value], by key: (Value) -> String) -> [Value] {
    var seen: Set<String> = []
    return values.filter { !seen.insert(key($0)).inserted }
  }
}

extension KnowledgeDraft {
  fileprivate struct Named {
    let file: String, name: String, id: String
  }

  fileprivate var ids: [Named] {
    named(organisations, \.id) + named(signs, \.id) + named(matters, \.id) + named(plays, \.id) + named(remedies, \.id)
      + named(formats, \.id) + named(drills, \.id)
  }

  fileprivate var sources: [(file: String, citations: [Citation])] {
    organisations.map { ($0.file, $0.value.citations) }
      + signs.map { ($0.file, $0.value.sources) } + plays.map { ($0.file, $0.value.sources) }
      + remedies.map { ($0.file, $0.value.sources) }
      + (talking.map { talking in
        (talking.terms.map(\.sources) + [talking.partings.sources, talking.probes.sources]).map { ("talking.yaml", $0) }
      } ?? [])
      + laws.map { ("laws.yaml", $0.sources) }
      + (customs?.customs ?? []).map { ("customs.yaml", [$0.source]) }
  }

  private func named<Value>(_ filed: [Filed<Value>], _ id: (Value) -> String) -> [Named] {
    filed.map { Named(file: $0.file, name: $0.name, id: id($0.value)) }
  }
}
