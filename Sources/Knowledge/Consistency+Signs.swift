/// Checks of signs, and of the plays and questions that name them.
extension Consistency {
  private static let longestReason = 24
  private static let longestAct = 14

  static let examplesAreEnough: Check = { draft in
    draft.examples.flatMap { filed in
      [("fires", filed.examples.fires), ("quiet", filed.examples.quiet)].filter { $0.1.count < 2 }
        .map { problem(filed.file, "\($0.1.count) of 2 examples under '\($0.0)'") }
    }
  }

  /// The brackets are U+3010 and U+3011; a text message has them around its sender, so only one pair can be a mark.
  static let examplesMarkOneSpot: Check = { draft in
    draft.examples.flatMap { filed in
      (filed.examples.fires + filed.examples.quiet)
        .filter { example in
          let (opened, closed) = (example.count { $0 == "\u{3010}" }, example.count { $0 == "\u{3011}" })
          return opened > 1 || opened != closed
        }
        .map { problem(filed.file, "more than one spot, or half of one, is marked in '\($0)'") }
    }
  }

  static let signsAreShort: Check = { draft in
    let reasons = draft.signs.map { ($0.file, "why", $0.value.why, longestReason) }
    let acts =
      draft.signs.compactMap { filed in filed.value.act.map { (filed.file, "act", $0, longestAct) } }
      + draft.remedies.map { ($0.file, "act", $0.value.act, longestAct) }
    return (reasons + acts).flatMap { file, key, text, most in
      if text.isEmpty { return [problem(file, "'\(key)' is empty")] }
      return text.count > most ? [problem(file, "'\(key)' has \(text.count) of \(most) characters: \(text)")] : []
    }
  }

  static let happenedNamesARemedy: Check = { draft in
    let known = Set(draft.remedies.map(\.value.id))
    return draft.signs.flatMap { filed in
      [("happened", filed.value.happened), ("meanwhile", filed.value.meanwhile)].compactMap { key, remedy in
        guard let remedy, !known.contains(remedy) else { return nil }
        return problem(filed.file, "'\(remedy)' under '\(key)' is no file in steps")
      }
    }
  }

  static let patternsAreReadable: Check = { draft in
    guard let words = draft.lexicon?.words else { return [] }
    let signs = draft.signs.map { ($0.file, $0.value.found + ($0.value.unless ?? []) + ($0.value.done ?? [])) }
    let matters = draft.matters.map { ($0.file, $0.value.found + ($0.value.unless ?? [])) }
    return (signs + matters).flatMap { file, patterns in
      patterns.compactMap { text in
        do throws(Pattern.Problem) {
          _ = try Pattern(text, words: words)
          return nil
        } catch { return problem(file, "the pattern '\(text)': \(error)") }
      }
    }
  }

  static let signsAreFoundSomehow: Check = { draft in
    let known = Set(draft.signs.map(\.value.id))
    return draft.signs.flatMap { filed in
      let lists = filed.value.together ?? []
      let unknown = Set(lists.flatMap(\.self)).subtracting(known).sorted()
      let empty =
        filed.value.found.isEmpty && lists.isEmpty ? [problem(filed.file, "neither 'found' nor 'together'")] : []
      return unknown.map { problem(filed.file, "'\($0)' under 'together' is no sign") } + empty
    }
  }

  static let groupsHaveCaps: Check = { draft in
    guard let caps = draft.scale?.caps else { return [] }
    return draft.signs.filter { caps[$0.value.group] == nil }
      .map { problem($0.file, "the group '\($0.value.group)' has no cap in scale.yaml") }
  }

  static let playsNameSigns: Check = { draft in
    let known = draft.findings
    return draft.plays.flatMap { filed in
      let named = filed.value.signs + filed.value.stages.flatMap(\.signs)
      return Set(named).subtracting(known).sorted().map { problem(filed.file, "'\($0)' is no sign") }
    }
  }

  static let questionsNameSigns: Check = { draft in
    let known = draft.findings
    let unknown = draft.questions.flatMap { question in
      Set(question.settles + (question.after ?? [])).subtracting(known).sorted()
        .map { problem("questions.yaml", "'\($0)' of the question '\(question.id)' is no sign") }
    }
    return unknown
      + repeated(draft.questions, by: \.id).map { problem("questions.yaml", "the id '\($0.id)' stands twice") }
  }
}

extension KnowledgeDraft {
  /// Ids that an account can show: signs in words, and the findings about orders and channels that the scale weighs.
  var findings: Set<String> { Set(signs.map(\.value.id)).union(scale?.findings.keys.map(\.self) ?? []) }
}

extension KnowledgeDraft {
  fileprivate var examples: [(file: String, examples: Sign.Examples)] {
    signs.map { ($0.file, $0.value.examples) } + matters.map { ($0.file, $0.value.examples) }
  }
}
