/// A message in one form for comparing, beside its characters as they stood.
struct NoticeText: Sendable {
  /// Half width, capitals, simplified characters, no spaces but those between letters and digits.
  private(set) var folded: [Unicode.Scalar] = []
  /// For each of them the character of the message.
  private(set) var own: [Unicode.Scalar] = []

  /// Stands for what is not looked at; no word has it.
  static let blank: Unicode.Scalar = "\u{FFFC}"

  init(_ text: String, _ folding: Folding) {
    var gap = false
    for scalar in text.unicodeScalars {
      if Folding.isSpace(scalar) { gap = true; continue }
      if Folding.isInvisible(scalar) { continue }
      let form = folding.form(of: scalar)
      if gap, let last = folded.last, last.isCode, form.isCode { append(" ", " ") }
      gap = false
      append(form, scalar)
    }
  }

  /// The text without these places.
  init(_ text: NoticeText, without range: Range<Int>?) {
    self = text
    guard let range else { return }
    folded.removeSubrange(range)
    own.removeSubrange(range)
  }

  private mutating func append(_ form: Unicode.Scalar, _ scalar: Unicode.Scalar) {
    folded.append(form)
    own.append(scalar)
  }

  /// Hides every place where one of the words stands.
  mutating func hide(_ words: WordList) {
    var place = 0
    while let found = words.first(in: folded, from: place) {
      for index in found { folded[index] = Self.blank }
      place = found.upperBound
    }
  }

  /// What stood in these places.
  func original(_ range: Range<Int>) -> String { Self.string(own[range]) }

  /// Their form for comparing.
  func form(_ range: Range<Int>) -> String { Self.string(folded[range]) }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Brings characters into one form.
struct Folding: Sendable {
  private var simplified: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// - Parameter pairs: a traditional character and its simplified form each.
  init(_ pairs: [String]) {
    for pair in pairs.flatMap({ $0.split(separator: " ") }).map({ Array($0.unicodeScalars) }) where pair.count == 2 {
      simplified[pair[0]] = pair[1]
    }
  }

  func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20) ?? scalar
    case 0..<0x80: scalar
    case 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFF00) ?? scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2010...0x2015: "-"
    default: simplified[scalar] ?? scalar
    }
  }

  /// A word in the form of the texts that it is looked for in.
  func word(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map(form) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFE0F, 0xFEFF: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  /// A digit, or a capital of ASCII: what numbers of parcels consist of.
  var isCode: Bool { isDigit || (value >= 0x41 && value <= 0x5A) }
  /// An emoji or the like.
  var isPicture: Bool { value >= 0x1F000 && value < 0x20000 || value >= 0x2600 && value < 0x27C0 }
  var isHan: Bool { value >= 0x3400 && value <= 0x9FFF }
}
