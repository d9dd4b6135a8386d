/// What a line may become when Tab is pressed: the name of a command, or behind it the path of a file.
import Foundation
import Knowledge

struct Completion: Sendable {
  private let names: [String]
  /// Those that the help shows, one a command.
  private let mainNames: [String]

  init(_ words: [CommandWords]) {
    names = words.flatMap(\.names)
    mainNames = words.compactMap(\.names.first)
  }

  func lines(_ text: String) -> [String] {
    guard text.first == "/" else { return [] }
    guard let blank = text.firstIndex(of: " ") else {
      let main = commands(mainNames, text)
      return main.isEmpty ? commands(names, text) : main
    }
    let head = text[...blank]
    return paths(String(text[text.index(after: blank)...])).map { head + $0 }
  }

  private func commands(_ names: [String], _ text: String) -> [String] {
    names.map { "/" + $0 }.filter { $0.hasPrefix(text) && $0 != text }.map { $0 + " " }
  }

  /// Files and folders that begin as what was typed.
  private func paths(_ typed: String) -> [String] {
    let end = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let folder = String(typed[..<end])
    let place = folder.isEmpty ? "." : NSString(string: folder).expandingTildeInPath
    let files = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return files.sorted().filter { $0.hasPrefix(typed[end...]) && !$0.hasPrefix(".") }.map { file in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: place + "/" + file, isDirectory: &isFolder)
      return folder + file + (isFolder.boolValue ? "/" : "")
    }
  }
}
