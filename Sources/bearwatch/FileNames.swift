/// File names as people type, paste or drop them: quoted, with escaped blanks, with `~`.
import Foundation

struct FileNames {
  let list: [String]

  init(_ text: String) {
    var names: [String] = []
    var name = ""
    var quote: Character?
    var escaped = false
    for character in text {
      if escaped {
        name.append(character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { name.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character.isWhitespace {
        names.append(name)
        name = ""
      } else {
        name.append(character)
      }
    }
    let typed = (names + [name]).filter { !$0.isEmpty }
    let whole = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A name with blanks that nobody quoted.
    let isOne = typed.count > 1 && FileManager.default.fileExists(atPath: whole.underHome)
    list = (isOne ? [whole] : typed).map { $0.underHome }
  }
}

extension String {
  /// With the user's folder in the place of a `~` at the beginning; Foundation would ask a service where it is.
  var underHome: String {
    guard self == "~" || hasPrefix("~/") else { return self }
    // Without one it is a name like any other, and then must not begin so.
    return getenv("HOME").map { String(cString: $0) + dropFirst() } ?? "./" + self
  }
}
