/// What a line may become when Tab is pressed: a command's name, or behind it an order, somebody's name, a setting, a file.
import Foundation
import Knowledge
import Model
import Store
import Terminal

struct Completion {
  private static let most = 12

  private let words: [CommandWords]
  /// What may stand behind a command, by its id; files where nothing is said.
  var behind: [String: () -> [Candidate]] = [:]

  init(_ words: [CommandWords]) { self.words = words }

  func candidates(_ text: String) -> [Candidate] {
    guard text.first == "/" else { return [] }
    guard let blank = text.firstIndex(of: " ") else { return commands(text.dropFirst()) }
    let head = text[...blank]
    let typed = String(text[text.index(after: blank)...])
    let name = String(head.dropFirst().dropLast())
    let known = words.first { $0.names.contains(name) }.flatMap { behind[$0.id] }
    let found = known.map { known in known().filter { $0.line.hasPrefix(typed) || $0.gloss.contains(typed) } }
    return (found ?? paths(typed)).prefix(Self.most).map { Candidate(head + $0.line, gloss: $0.gloss) }
  }

  /// By the name that the help shows, or else by any other, with what the command does.
  private func commands(_ typed: Substring) -> [Candidate] {
    func fitting(_ names: (CommandWords) -> [String]) -> [Candidate] {
      words.flatMap { command in
        names(command).filter { $0.hasPrefix(typed) && $0 != typed }.map {
          Candidate("/" + $0 + " ", gloss: command.help)
        }
      }
    }
    let main = fitting { Array($0.names.prefix(1)) }
    return main.isEmpty ? fitting(\.names) : main
  }

  /// Files and folders that begin as what was typed.
  private func paths(_ typed: String) -> [Candidate] {
    let end = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let folder = String(typed[..<end])
    let place = folder.isEmpty ? "." : folder.underHome
    let files = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return files.sorted().filter { $0.hasPrefix(typed[end...]) && !$0.hasPrefix(".") }.map { file in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: place + "/" + file, isDirectory: &isFolder)
      return Candidate(folder + file + (isFolder.boolValue ? "/" : ""))
    }
  }
}

extension Session {
  /// Lets Tab offer orders, organisations and settings.
  func offerCompletions() {
    var completion = Completion(wording.commands)
    let (desk, wording) = (desk, wording)
    let orders = {
      let newest = (try? desk.store.store.orders(.newest(50))) ?? []
      return newest.filter { !$0.id.isStandIn }.map { order in
        Candidate(OrderText.tail(of: order.id.number), gloss: order.items.first?.title ?? order.merchant ?? "")
      }
    }
    let organisations = {
      desk.directory.organisations.map { Candidate($0.name, gloss: wording.phrase("kind.\($0.kind.rawValue)")) }
    }
    for id in ["orders", "correct", "remove"] { completion.behind[id] = orders }
    completion.behind["contacts"] = organisations
    completion.behind["coverage"] = { organisations().filter { $0.gloss == wording.phrase("kind.platform") } }
    completion.behind["settings"] = {
      Settings.Key.allCases.map {
        Candidate(SettingsText(wording: wording).name($0) + " ", gloss: wording.phrase("settings.\($0.rawValue).help"))
      }
    }
    completion.behind["help"] = { wording.topics.map { Candidate($0.names[0], gloss: $0.about) } }
    stage.offer(completion)
  }
}
