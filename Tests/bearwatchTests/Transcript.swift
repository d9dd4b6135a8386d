/// A whole talk as text: a head with the orders and the day, then what the user types and what is answered.
import Counsel
import Foundation
import Importing
import Knowledge
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

struct Transcript: CustomTestStringConvertible, Sendable {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  let name: String
  let text: String
  var testDescription: String { name }

  static var all: [Transcript] {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder.appending(path: "Transcripts"), includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { Transcript(file: $0) }
  }

  init(_ name: String) { self.init(file: Self.folder.appending(path: "Transcripts/\(name).txt")) }

  private init(file: URL) {
    name = file.deletingPathExtension().lastPathComponent
    text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  private var head: [Substring] { Array(lines.prefix { !$0.hasPrefix("> ") }) }

  /// What the user types; newlines stand as ⏎.
  var prompts: [String] {
    lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)).replacing("\u{23CE}", with: "\n") }
  }

  func value(_ key: String) -> String? {
    head.first { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
  }

  /// The same text with the answers that the program gives now.
  func replayed() throws -> String {
    let answers = try turns().map(\.answer)
    let talk = zip(prompts, answers).map { prompt, answer in
      "> \(prompt.replacing("\n", with: "\u{23CE}"))\n\(answer)\n"
    }
    return (head.filter { !$0.isEmpty } + [""]).joined(separator: "\n") + "\n" + talk.joined(separator: "\n")
  }

  /// One thing typed, what was answered, and the state of the talk after it.
  struct Turn: Sendable {
    let answer: String
    let verdict: String
    let evidence: Set<String>
  }

  func turns() throws -> [Turn] { try (Self.played[name] ?? Result { try play() }).get() }

  /// Every talk is held once, however many tests look at it.
  private static let played = Dictionary(
    uniqueKeysWithValues: all.map { talk in (talk.name, Result { try talk.play() }) })

  private func play() throws -> [Turn] {
    let (out, typed) = (Written(), Typed())
    var session = try Talks.session(
      orders: value("orders"), today: value("today"), width: value("width").flatMap { Int($0) } ?? 80, out: out,
      typed: typed)
    if let family = value("family") {
      try session.desk.store.keep(JSONDecoder().decode(Family.self, from: Data(family.utf8)))
      try session.desk.refresh()
    }
    return prompts.map { prompt in
      let lines = prompt.components(separatedBy: Typed.mark)
      typed.lines = Array(lines.dropFirst())
      _ = session.answer(lines[0])
      let reply = session.talk.reply
      return Turn(
        answer: out.take(), verdict: reply?.verdict.rawValue ?? "", evidence: Set(reply?.evidence.map(\.id) ?? []))
    }
  }
}

/// What a session has written.
final class Written {
  private var text: [String] = []
  func add(_ more: String) { text.append(more) }
  func take() -> String {
    defer { text = [] }
    return text.joined(separator: "\n")
  }
}

/// What is typed in answer to questions; in a talk it stands behind the line that asks them, each after a mark.
final class Typed {
  static let mark = " \u{21E0} "
  var lines: [String] = []
}

/// Sessions without a terminal, over orders of their own.
enum Talks {
  static let wording = Result { try KnowledgeBase(packed: packedKnowledge).wording() }
  static let files = Transcript.folder.appending(path: "Orders").path

  static func session(
    orders: String?, today: String?, width: Int = 80, out: Written, home: String = "/nonexistent",
    input: [Input] = [], typed: Typed? = nil, screen: Screen? = nil, store: OrderStore? = nil
  ) throws -> Session {
    let wording = try wording.get()
    let store = OpenStore(store: try store ?? OrderStore.inMemory(), home: home, formats: home + "/formats")
    var waiting = input
    func next(_ prompt: String) -> Input {
      guard let typed else { return waiting.isEmpty ? .end : waiting.removeFirst() }
      guard !typed.lines.isEmpty else { return .end }
      let line = typed.lines.removeFirst()
      out.add(prompt + line)
      return .line(line)
    }
    let today = today.flatMap { Day($0) } ?? .now
    let stage = Stage(
      isInteractive: true, screen: { screen ?? Screen(width: width) }, write: out.add,
      readLine: next, wasEmpty: { true }, readSecret: { _ in nil },
      alarm: Alarm(wording), now: { Moment(day: today, hour: 9) })
    if let orders {
      var files = try ImportDesk(wording: wording, store: store, stage: stage)
      if try files.bring(Self.files + "/" + orders).error != nil { throw Missing(file: orders) }
    }
    let desk = try Desk(wording: wording, today: today, store: store)
    return Session(wording: wording, desk: desk, stage: stage)
  }

  /// An account that alarms whatever the orders are, for tests that are about something else.
  static let account = "有人说是淘宝客服，让我共享屏幕"

  /// The first line of the answer to an account, whatever the knowledge makes of it today.
  static func act(_ account: String = account) throws -> String {
    let out = Written()
    var session = try session(orders: nil, today: nil, out: out)
    _ = session.answer(account)
    return String(out.take().prefix { $0 != "\n" })
  }

  struct Missing: Error { let file: String }
}
