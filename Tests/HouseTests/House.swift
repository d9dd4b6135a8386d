/// The repository as files, for the tests that hold the house rules.
import Foundation

enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file under `Sources` or `Tests`.
  static func swiftFiles(_ top: String) -> [SwiftFile] {
    let walk = FileManager.default.enumerator(atPath: root.appending(path: top).path(percentEncoded: false))
    let paths = (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    return paths.compactMap { path in text("\(top)/\(path)").map { SwiftFile(path: "\(top)/\(path)", text: $0) } }
  }

  /// The text of a file of the repository.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Names in a folder of the repository, without dotfiles.
  static func names(in folder: String) -> [String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }
}

extension Collection where Element == Int {
  /// The middle one, the upper of two.
  var median: Int { isEmpty ? 0 : sorted()[count / 2] }
}
