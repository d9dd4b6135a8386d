/// Text made harmless to show: whatever a scammer, a file or a paste contains, nothing of it can steer the terminal.

/// The text without control characters, escape sequences, and marks that turn or hide letters.
///
/// Newlines stay, a tab becomes a space.
package func clean(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  var rest = Substring(text).unicodeScalars
  while let scalar = rest.popFirst() {
    switch scalar {
    case "\n": kept.append(scalar)
    case "\t": kept.append(" ")
    case "\u{2028}", "\u{2029}": kept.append("\n")
    case "\u{1B}": rest = afterEscape(rest)
    case "\u{9B}": rest = afterControlSequence(rest)
    case "\u{90}", "\u{98}", "\u{9D}"..."\u{9F}": rest = afterString(rest)
    default: if !isUnseen(scalar) { kept.append(scalar) }
    }
  }
  return String(kept)
}

private typealias Rest = Substring.UnicodeScalarView

/// Control characters, and the invisible ones: ends of lines, directions (202A…, 2066…), joiners of no use in Chinese, tags.
package func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}

/// What follows a sequence whose ESC has been taken.
private func afterEscape(_ rest: Rest) -> Rest {
  guard let next = rest.first else { return rest }
  switch next {
  case "[": return afterControlSequence(rest.dropFirst())
  case "]", "P", "X", "^", "_": return afterString(rest.dropFirst())
  case " "..."/": return rest.drop { (" "..."/").contains($0) }.dropFirst()
  case "0"..."~": return rest.dropFirst()
  default: return rest
  }
}

/// Parameters, intermediates and the final character; where that is missing, what is odd stays to be seen.
private func afterControlSequence(_ rest: Rest) -> Rest {
  let end = rest.drop { ("0"..."?").contains($0) }.drop { (" "..."/").contains($0) }
  guard let final = end.first, ("@"..."~").contains(final) else { return end }
  return end.dropFirst()
}

/// Longer strings to the terminal are taken for text, so that a thousand beginnings are not each followed to the end.
private let longestString = 1024

/// A string to the terminal up to BEL or ST; one that never ends must not swallow the text behind it.
private func afterString(_ rest: Rest) -> Rest {
  var end = rest
  var length = 0
  while length < longestString, let scalar = end.popFirst() {
    length += 1
    if scalar == "\u{7}" || scalar == "\u{9C}" { return end }
    if scalar == "\u{1B}", end.first == "\\" { return end.dropFirst() }
    if scalar == "\n" { return rest }
  }
  return rest
}
