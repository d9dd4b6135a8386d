/// A number as a person wrote it or a telephone showed it, in the one form in which numbers are compared.
package struct PhoneNumber: Hashable, Sendable {
  /// Digits as dialled inside the country, `057188158198`; with `+` in front where the number is a foreign one.
  package let digits: String
  package let shape: Shape

  /// What the form of a number tells of it; it never tells whose it is.
  package enum Shape: String, Sendable, CaseIterable {
    case mobile
    /// A mobile segment of resellers, which couriers' privacy numbers use as well.
    case virtual
    /// 400 and 800: numbers to be called.
    case hotline
    case landline
    /// A landline's number without its area code.
    case local
    /// An area code before a short code: some exchanges show it so, and forgers write it so.
    case areaService = "area_service"
    /// 95…, 96…, 12…, 10… and the like.
    case service
    /// 106…, which only sends messages.
    case message
    case foreign
    /// A short code with a prefix that no exchange puts there: a forged display.
    case glued
    case impossible
  }

  /// Reads the first number of a text; nil where there is none.
  package init?(_ text: String) {
    let characters = Self.leading(text)
    let digits = String(characters.drop { $0 == "+" })
    guard digits.count >= 3 else { return nil }
    let abroad = characters.hasPrefix("+") ? digits : digits.hasPrefix("00") ? String(digits.dropFirst(2)) : nil
    (self.digits, shape) = abroad.map(Self.fromAbroad) ?? Self.domestic(digits)
  }

  /// The short code behind an area code, `95188` of `0571-95188`.
  package var serviceCode: String? {
    shape == .areaService ? String(digits.dropFirst(Self.areaCode(digits))) : nil
  }

  /// The short code in a number with something glued in front, `95588` of `+8695588`.
  package var gluedCode: String? {
    guard shape == .glued else { return nil }
    let plain = digits.drop { $0 == "+" }
    let rests = ["", "86", "400", "800", "40"].filter(plain.hasPrefix).map { prefix in
      plain.dropFirst(prefix.count).drop { $0 == "0" }
    }
    return rests.first(where: Self.isShortCode).map { String($0) }
  }

  /// Full-width digits become plain, signs between digits go, and letters end it: `９５１８８转2` is 95188.
  private static func leading(_ text: String) -> String {
    var found = ""
    for character in text {
      if let digit = plain(character) {
        found.append(digit)
      } else if found.isEmpty, character == "+" || character == "\u{FF0B}" {
        found = "+"
      } else if character.isLetter || character == "#" {
        if found.count > 1 { break }
        found = ""
      }
    }
    return found
  }

  private static func plain(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return character
    case 0xFF10...0xFF19: return Character(UnicodeScalar(UInt8(scalar.value - 0xFF10 + 0x30)))
    default: return nil
    }
  }

  /// A number after `+` or `00`; China's own, 86, is dialled from within as a mobile number or with a zero.
  private static func fromAbroad(_ digits: String) -> (String, Shape) {
    let home = digits.hasPrefix("86") ? String(digits.dropFirst(2)) : nil
    if isShortCode(digits.drop { $0 == "0" }) || home.map({ isShortCode($0[...]) }) == true {
      return ("+" + digits, .glued)
    }
    guard let home else { return ("+" + digits, (7...15).contains(digits.count) ? .foreign : .impossible) }
    let known = domestic(home)
    if [.mobile, .virtual, .hotline].contains(known.1) || home.hasPrefix("0") { return known }
    let dialled = domestic("0" + home)
    return dialled.1 == .impossible ? ("+" + digits, .impossible) : dialled
  }
}

extension PhoneNumber {
  private static func domestic(_ digits: String) -> (String, Shape) {
    if digits.hasPrefix("86"), digits.count == 13, let mobile = mobileShape(digits.dropFirst(2)) {
      return (String(digits.dropFirst(2)), mobile)
    }
    return (digits, shape(digits))
  }

  private static func shape(_ digits: String) -> Shape {
    if digits.hasPrefix("106"), (8...21).contains(digits.count) { return .message }
    if isShortCode(digits[...]) { return .service }
    if let mobile = mobileShape(digits[...]) { return mobile }
    if digits.hasPrefix("400") || digits.hasPrefix("800") {
      return digits.count == 10 ? .hotline : isShortCode(digits.dropFirst(3)) ? .glued : .impossible
    }
    if digits.hasPrefix("0") { return landlineShape(digits) }
    if digits.hasPrefix("86") || digits.hasPrefix("40"), isShortCode(digits.dropFirst(2).drop { $0 == "0" }) {
      return .glued
    }
    return (7...8).contains(digits.count) && ("2"..."8").contains(digits.prefix(1)) ? .local : .impossible
  }

  private static func mobileShape(_ digits: Substring) -> Shape? {
    guard digits.count == 11, digits.hasPrefix("1"), let second = digits.dropFirst().first, ("3"..."9").contains(second)
    else { return nil }
    return ["162", "165", "167", "170", "171"].contains(digits.prefix(3)) ? .virtual : .mobile
  }

  private static func landlineShape(_ digits: String) -> Shape {
    let rest = digits.dropFirst(areaCode(digits))
    if isShortCode(rest), rest.hasPrefix("9") || rest.hasPrefix("12") { return .areaService }
    if (7...8).contains(rest.count), ("2"..."8").contains(rest.prefix(1)) { return .landline }
    return isShortCode(digits.drop { $0 == "0" }) ? .glued : .impossible
  }

  /// How many digits an area code has: 010 and 02x three, all others four.
  private static func areaCode(_ digits: String) -> Int { digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4 }

  private static func isShortCode(_ digits: Substring) -> Bool {
    switch digits.prefix(2) {
    case "95": (5...9).contains(digits.count)
    case "96": (5...8).contains(digits.count)
    case "11", "12": digits.count == 3 || digits.count == 5
    case "10": digits.count == 5 || (digits.count == 8 && (digits.hasPrefix("1010") || digits.hasPrefix("1011")))
    default: false
    }
  }
}
