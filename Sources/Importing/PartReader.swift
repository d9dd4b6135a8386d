/// Reads XML from beginning to end as libxml2's SAX2 tells it; looks up nothing outside the document.
import CLibXML2

class PartReader {
  /// Elements that are open.
  private var depth = 0
  private var elements = 0
  private var excess: Excess?
  private var isAborted = false
  private var context: xmlParserCtxtPtr?

  /// False where the part is not well-formed, or has declarations of its own.
  final func parse(_ whole: [UInt8]) throws(ImportError) -> Bool {
    // libxml2 reads a comment anew for each pair of hyphens in it.
    let bytes = whole.without(Array("<!--".utf8), to: Array("-->".utf8))
    guard Self.isPlain(bytes) else { return false }
    try Markup.check(bytes)
    let isWhole = bytes.withUnsafeBytes(parse) && !isAborted && depth == 0 && elements > 0
    if let excess { throw .tooMany(excess) }
    return isWhole
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let context = xmlCreateMemoryParserCtxt(text, Int32(clamping: bytes.count)) else { return false }
    defer {
      self.context = nil
      xmlFreeParserCtxt(context)
    }
    self.context = context
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    context.pointee.sax.pointee = Self.handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlParseDocument(context)
    return context.pointee.wellFormed == 1
  }

  /// Ends the reading, after which `parse` says that the part is not whole.
  final func abort() {
    isAborted = true
    context.map(xmlStopParser)
  }

  /// Ends the reading where there is more of something than there may be, after which `parse` throws.
  final func check(_ count: Int, _ limit: Excess) {
    guard count > limit.most, excess == nil else { return }
    excess = limit
    abort()
  }

  /// True for UTF-8 without declarations; in UTF-7 or UTF-16 they would not be seen.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(200)
    let encoding = head.index(of: Array("encoding".utf8)).map { head[$0...].prefix(20) }
    let isUTF8 = encoding.map { String(decoding: $0, as: UTF8.self).lowercased().contains("utf-8") } ?? true
    return isUTF8 && FileText.isUTF8(bytes) && !bytes.contains(0) && !bytes.holds(Array("<!DOCTYPE".utf8))
  }

  // Subclasses override these. Names come without the prefix of their namespace.
  func start(_ name: String, _ attributes: Attributes) {}
  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: String) {}

  /// The attributes of an element, which are looked up where libxml2 has them.
  struct Attributes {
    /// Five pointers an attribute: its name, prefix and namespace, where its value begins and where it ends.
    fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    fileprivate let count: Int

    /// - Parameter name: without a prefix.
    /// - Parameter prefixed: true for the attribute that has one.
    subscript(name: String, prefixed prefixed: Bool = false) -> String? {
      guard let pointers else { return nil }
      for place in 0..<count {
        let one = pointers + place * 5
        guard let key = one[0], (one[1] != nil) == prefixed, String(cString: key) == name, let from = one[3],
          let to = one[4]
        else { continue }
        return String(decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
      }
      return nil
    }
  }

  private static func reader(_ context: UnsafeMutableRawPointer?) -> PartReader? {
    context.map { Unmanaged<PartReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let reader = PartReader.reader(context), let name, !reader.isAborted else { return }
      reader.depth += 1
      reader.elements += 1
      reader.check(reader.depth, .levels)
      reader.check(reader.elements, .elements)
      reader.start(String(cString: name), Attributes(pointers: attributes, count: Int(count)))
    }
    handler.endElementNs = { context, name, _, _ in
      guard let reader = PartReader.reader(context), let name, !reader.isAborted else { return }
      reader.depth -= 1
      reader.end(String(cString: name))
    }
    handler.characters = { context, text, count in
      guard let reader = PartReader.reader(context), !reader.isAborted else { return }
      reader.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    // White space between words is text too.
    handler.ignorableWhitespace = handler.characters
    return handler
  }
}
