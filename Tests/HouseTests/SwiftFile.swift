/// One Swift file, cut into code, strings and comments well enough to count and to search.
struct SwiftFile: CustomStringConvertible, Sendable {
  let path: String
  let text: String
  /// The code with empty strings and without comments; as many lines as the text.
  let code: String
  /// The same with what the strings hold.
  let spoken: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var cutter = Cutter(Array(text.utf8))
    cutter.cut()
    code = String(decoding: cutter.code, as: UTF8.self)
    spoken = String(decoding: cutter.spoken, as: UTF8.self)
  }

  var description: String { path }
  /// `Counsel` in `Sources/Counsel/Reading/Cue.swift`.
  var module: String { String(path.split(separator: "/")[1]) }
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// Modules that the file imports.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.firstIndex(of: "import").flatMap { $0 < 2 && $0 + 1 < words.count ? String(words[$0 + 1]) : nil }
    }
  }

  /// Each function and initialiser with the number of lines between its braces.
  var functions: [(name: String, lines: Int)] {
    let heads = code.ranges(of: /\b(func\s+[^\s(<]+|init[?]?\s*[(<])/)
    return heads.compactMap { head in
      let rest = code[head.lowerBound...]
      guard let open = Self.body(rest), let close = Self.closing(code[open...]) else { return nil }
      let inner = code[code.index(after: open)..<close]
      let newlines = inner.count { $0 == "\n" }
      return (String(code[head].filter { !$0.isWhitespace }), max(1, newlines - 1))
    }
  }

  /// Where the body begins: the first brace outside parentheses before the next declaration, if there is one.
  private static func body(_ rest: Substring) -> String.Index? {
    var depth = 0
    var signed = false
    for index in rest.indices {
      switch rest[index] {
      case "(", "[": (depth, signed) = (depth + 1, true)
      case ")", "]": depth -= 1
      case "{" where depth == 0 && signed: return index
      case "}" where depth == 0: return nil
      case "\n" where depth == 0 && signed:
        let next = rest[rest.index(after: index)...].drop { $0 == " " }
        if !["{", "-", "w", "a", "t"].contains(where: { next.hasPrefix($0) }) { return nil }
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  private static func closing(_ rest: Substring) -> String.Index? {
    var depth = 0
    for index in rest.indices {
      if rest[index] == "{" { depth += 1 }
      if rest[index] == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
