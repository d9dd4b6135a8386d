/// Checks of what organisations say of themselves, of wrong contacts, of plays, of the law and of customs.
extension Consistency {
  /// A statement and a custom answer signs that exist, and a custom is found by something.
  static let statementsNameSigns: Check = { draft in
    let known = draft.findings
    let stated = draft.organisations.flatMap { filed in
      unknown((filed.value.never ?? []).flatMap { $0.signs ?? [] }, known, filed.file, "sign")
        + (filed.value.never ?? []).filter { $0.text.isEmpty }.map { _ in problem(filed.file, "a statement is empty") }
    }
    let customs = (draft.customs?.customs ?? []).flatMap { custom in
      unknown(custom.signs ?? [], known, "customs.yaml", "sign")
        + ((custom.signs ?? []) + (custom.words ?? []) == []
          ? [problem("customs.yaml", "neither signs nor words find '\(custom.text)'")] : [])
    }
    return stated + customs
  }

  /// A wrong contact is a number or a host, stands once, and is not its own.
  static let wrongContactsAreWrong: Check = { draft in
    draft.organisations.flatMap { filed in
      let contacts = (filed.value.wrong ?? []).map(\.contact)
      let strange = contacts.filter { Directory.wrongKey($0).isEmpty }.map { "'\($0)' is no number and no host" }
      let own = contacts.filter(filed.value.owns).map { "'\($0)' is both its own and wrong" }
      let twice = repeated(contacts, by: Directory.wrongKey).map { "'\($0)' stands twice under 'wrong'" }
      return (strange + own + twice).map { problem(filed.file, $0) }
    }
  }

  /// A person recognises a play, hears what is said in it, and is told what to do.
  static let playsAreWhole: Check = { draft in
    draft.plays.flatMap { filed in
      let play = filed.value
      let missing = [("tells", play.tells), ("advice", play.advice)].filter { $0.1.isEmpty }.map {
        "'\($0.0)' is empty"
      }
      let silent = play.stages.filter { $0.says.isEmpty }.map { "nothing is said in the stage '\($0.name)'" }
      let empty = play.words == [] ? ["'words' is empty; leave it out"] : []
      let sourceless = play.sources.isEmpty ? ["no source is named"] : []
      return (missing + silent + empty + sourceless).map { problem(filed.file, $0) }
    }
  }

  /// An article names its law, its number, and signs and steps that exist.
  static let lawsHoldTogether: Check = { draft in
    let steps = Set(draft.remedies.map(\.value.id))
    return draft.laws.flatMap { law in
      let bare = [("article", law.article), ("text", law.text)].filter { $0.1.isEmpty }.map { "'\($0.0)' is empty" }
      let sourceless = law.sources.isEmpty ? ["no source is named"] : []
      let wordless = law.words.isEmpty ? ["no word of a question finds it"] : []
      return unknown(law.signs ?? [], draft.findings, "laws.yaml", "sign")
        + unknown(law.steps ?? [], steps, "laws.yaml", "file in steps")
        + (bare + sourceless + wordless).map { problem("laws.yaml", "\(law.id): \($0)") }
    } + repeated(draft.laws, by: \.id).map { problem("laws.yaml", "the id '\($0.id)' stands twice") }
  }

  private static func unknown(_ ids: [String], _ known: Set<String>, _ file: String, _ kind: String) -> [KnowledgeError]
  {
    Set(ids).subtracting(known).sorted().map { problem(file, "'\($0)' is no \(kind)") }
  }
}

extension Organisation {
  fileprivate func owns(_ contact: String) -> Bool {
    let wanted = Directory.wrongKey(contact)
    return (phones.map(\.number) + domains).contains { Directory.wrongKey($0) == wanted }
  }
}
