/// What the user has added of his own: YAML of the same shapes in a folder of his, held against what the program knows.
import Foundation

package struct OwnKnowledge: Sendable {
  /// What is wrong with files of his; they are left out.
  package private(set) var problems: [KnowledgeError] = []
  private var draft: KnowledgeDraft

  /// Nil where there is no such folder, which is all that is asked then.
  /// - Throws: what is wrong with the program's own knowledge.
  package init?(folder: String, beside base: KnowledgeBase) throws(KnowledgeError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else { return nil }
    draft = KnowledgeDraft(kindsOf: folder)
    problems = draft.problems + KnowledgeDraft.strays(in: folder)
    for filed in draft.formats {
      problems += filed.value.problems.map { .inconsistent(file: filed.file, reason: $0) }
    }
    draft.drop(Set(problems.compactMap(\.file)))
    let ours = try KnowledgeDraft(base)
    // One file may lean on another that is left out, so it is asked again until all that is left fits.
    while !draft.files.isEmpty {
      let wrong = Consistency.problems(of: draft.over(ours)).filter { $0.file.map(draft.files.contains) ?? false }
      if wrong.isEmpty { break }
      problems += wrong
      draft.drop(Set(wrong.compactMap(\.file)))
    }
  }

  /// How many files of his are in use.
  package var count: Int { draft.files.count }
  package var formats: [ExportFormat] { draft.formats.map(\.value) }

  fileprivate func over(_ rulebook: Rulebook) -> Rulebook {
    var rulebook = rulebook
    rulebook.organisations = laid(draft.organisations, over: rulebook.organisations, \.id)
    rulebook.signs = laid(draft.signs, over: rulebook.signs, \.id)
    rulebook.matters = laid(draft.matters, over: rulebook.matters, \.id)
    rulebook.plays = laid(draft.plays, over: rulebook.plays, \.id)
    rulebook.remedies = laid(draft.remedies, over: rulebook.remedies, \.id)
    return rulebook
  }

  fileprivate func over(_ drills: [Drill]) -> [Drill] { laid(draft.drills, over: drills, \.id) }

  /// Values under values: those of a same id give way in their place, the others come behind.
  private func laid<Value>(
    _ own: [KnowledgeDraft.Filed<Value>], over ours: [Value], _ id: (Value) -> String
  ) -> [Value] {
    let mine = Dictionary(own.map { (id($0.value), $0.value) }) { first, _ in first }
    let known = Set(ours.map(id))
    return ours.map { mine[id($0)] ?? $0 } + own.map(\.value).filter { !known.contains(id($0)) }
  }
}

extension KnowledgeBase {
  /// Everything that judging needs, with what the user has added or put in place of it.
  package func judging(with own: OwnKnowledge?) throws(KnowledgeError) -> Rulebook {
    guard let own, own.count > 0 else { return try judging() }
    return try own.over(rulebook())
  }

  /// The calls to practise with, the user's own among them.
  package func drills(with own: OwnKnowledge?) throws(KnowledgeError) -> [Drill] {
    let drills = try drills()
    return own.map { $0.over(drills) } ?? drills
  }
}

extension KnowledgeDraft {
  /// The knowledge of the house as a draft, its files named with two slashes, so that none is a file of the user's.
  fileprivate init(_ base: KnowledgeBase) throws(KnowledgeError) {
    self.init()
    let (rulebook, wording) = (try base.rulebook(), try base.wording())
    organisations = Self.filed(rulebook.organisations, "platforms", \.id)
    signs = Self.filed(rulebook.signs, "signs", \.id)
    matters = Self.filed(rulebook.matters, "matters", \.id)
    plays = Self.filed(rulebook.plays, "plays", \.id)
    remedies = Self.filed(rulebook.remedies, "steps", \.id)
    formats = Self.filed(try base.formats(), "formats", \.id)
    drills = Self.filed(try base.drills(), "drills", \.id)
    (lexicon, scale, talking, questions) = (rulebook.lexicon, rulebook.scale, rulebook.talking, wording.questions)
  }

  private static func filed<Value>(_ values: [Value], _ kind: String, _ id: (Value) -> String) -> [Filed<Value>] {
    values.map { Filed(file: "\(kind)//\(id($0)).yaml", value: $0) }
  }

  /// Another draft with what stands here in place of what has the same id.
  fileprivate func over(_ ours: KnowledgeDraft) -> KnowledgeDraft {
    func laid<Value>(_ kind: KeyPath<KnowledgeDraft, [Filed<Value>]>, _ id: (Value) -> String) -> [Filed<Value>] {
      let mine = Set(self[keyPath: kind].map { id($0.value) })
      return ours[keyPath: kind].filter { !mine.contains(id($0.value)) } + self[keyPath: kind]
    }
    var both = ours
    both.organisations = laid(\.organisations, \.id)
    both.signs = laid(\.signs, \.id)
    both.matters = laid(\.matters, \.id)
    both.plays = laid(\.plays, \.id)
    both.remedies = laid(\.remedies, \.id)
    both.formats = laid(\.formats, \.id)
    both.drills = laid(\.drills, \.id)
    return both
  }
}
