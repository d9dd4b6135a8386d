/// Looks over markup before libxml2 gets it, which compares the attributes of an element each with all the others.
struct Markup {
  private let text: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// Elements and attributes up to here.
  private var tags = 0

  /// Throws where one element has too many attributes.
  /// - Returns: how many elements and attributes there are.
  @discardableResult
  static func check(_ text: [UInt8]) throws(ImportError) -> Int {
    let outcome = text.withUnsafeBufferPointer { text -> Result<Int, ImportError> in
      var markup = Markup(text: text)
      do throws(ImportError) {
        while markup.place < text.count { try markup.element() }
        return .success(markup.tags)
      } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Goes on behind the next element's tag.
  private mutating func element() throws(ImportError) {
    skip { $0 != UInt8(ascii: "<") }
    place += 1
    guard place < text.count, Self.isName(text[place]) else { return }
    skip(while: Self.isName)
    tags += 1
    var attributes = 0
    while place < text.count {
      skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      guard place < text.count, text[place] != UInt8(ascii: ">") else { return }
      attribute()
      tags += 1
      attributes += 1
      try Excess.attributes.check(attributes)
    }
  }

  /// A name with its value; or what stands there instead, up to the next blank, as libxml2 skips it.
  private mutating func attribute() {
    guard Self.isName(text[place]) else { return skip(while: Self.isInWord) }
    skip(while: Self.isName)
    skip { $0 <= 0x20 }
    guard place < text.count, text[place] == UInt8(ascii: "=") else { return }
    place += 1
    skip { $0 <= 0x20 }
    guard place < text.count, text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'") else {
      return skip(while: Self.isInWord)
    }
    let quote = text[place]
    place += 1
    skip { $0 != quote }
    place += 1
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while place < text.count, holds(text[place]) { place += 1 }
  }

  private static func isInWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: ">") }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x3A) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
