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
    let isOne = typed.count > 1 && FileManager.default.fileExists(atPath: NSString(string: whole).expandingTildeInPath)
    list = (isOne ? [whole] : typed).map { NSString(string: $0).expandingTildeInPath }
  }
}
