/// The files that a user means: names, patterns such as `*.csv`, and folders with what is in them.
import Foundation

struct GivenFiles {
  /// More than these are not looked at in one go.
  static let most = 500
  private static let depth = 3
  /// What exported files are called; in a folder nothing else is opened.
  private static let kinds: Set = ["csv", "tsv", "txt", "xlsx", "xls", "zip", "json", "html", "htm", "xml"]

  struct File: Hashable {
    var path: String
    /// Found in a folder or by a pattern: that it holds no orders is no failure.
    var isFound = false
  }

  private(set) var files: [File] = []

  init(_ names: [String]) {
    for name in names { add(name) }
    files = Array(files.prefix(Self.most))
  }

  private mutating func add(_ name: String) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
      if isFolder.boolValue { files += Self.content(of: name) } else { files.append(File(path: name)) }
    } else {
      let found = Self.matches(name)
      files += found.isEmpty ? [File(path: name)] : found
    }
  }

  private static func content(of folder: String) -> [File] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    var paths: [String] = []
    while let path = walk.nextObject() as? String, paths.count < most {
      let parts = path.split(separator: "/")
      if parts.count > depth || parts.last?.hasPrefix(".") == true {
        walk.skipDescendants()
      } else if isKind(path) {
        paths.append(path)
      }
    }
    return paths.sorted().map { File(path: "\(folder)/\($0)".replacing("//", with: "/"), isFound: true) }
  }

  private static func isKind(_ path: String) -> Bool {
    kinds.contains(NSString(string: path).pathExtension.lowercased())
  }

  /// The files that a pattern of the shell's finds, where the shell itself has not looked.
  private static func matches(_ pattern: String) -> [File] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_MARK, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
      .filter { !$0.hasSuffix("/") }.map { File(path: $0, isFound: true) }
  }
}
