/// A page's elements, as libxml2 makes them of HTML however carelessly it is written.
import CLibXML2

final class HTMLPage {
  /// The largest page, in bytes, without its scripts.
  static let maxSize = 64 << 20

  private let document: htmlDocPtr

  /// Nil for a text that has no elements at all; it is in UTF-8, whatever the page says of itself.
  init?(_ whole: [UInt8]) throws(ImportError) {
    // Scripts are the larger part, and no element of the page.
    let text = whole.without(Array("<script".utf8), to: Array("</script>".utf8))
    guard text.count <= Self.maxSize else { throw .tooLarge(limit: Self.maxSize) }
    try Excess.tags.check(Markup.check(text))
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    let parsed = text.withUnsafeBytes { bytes in
      htmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8",
        Int32(options | HTML_PARSE_NONET.rawValue))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// The page as a whole.
  var root: Node? { xmlDocGetRootElement(document).map { Node(pointer: $0, page: self) } }

  /// An element or a text; it keeps its page alive.
  struct Node {
    fileprivate let pointer: xmlNodePtr
    fileprivate let page: HTMLPage

    var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }
    var isText: Bool { pointer.pointee.type == XML_TEXT_NODE }

    /// All words within, with single spaces; "" where there are none.
    var text: String {
      guard let content = xmlNodeGetContent(pointer) else { return "" }
      defer { clibxml2_free(content) }
      return String(cString: content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// An attribute's value; nil where it is missing or empty.
    func attribute(_ name: String) -> String? {
      guard let value = xmlGetProp(pointer, name) else { return nil }
      defer { clibxml2_free(value) }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }

    func has(class name: String) -> Bool { classes.contains { $0 == name } }

    var classes: [Substring] {
      pointer.pointee.type == XML_ELEMENT_NODE ? (attribute("class") ?? "").split(whereSeparator: \.isWhitespace) : []
    }

    /// The element and all within it that the test holds for, in the page's order.
    func all(_ test: (Node) -> Bool) -> [Node] { found(test) { _ in true } }

    /// The same without those that lie within another, so that what each of them holds is looked at once.
    func outermost(_ test: (Node) -> Bool) -> [Node] {
      var last: xmlNodePtr?
      return found { node in
        guard test(node) else { return false }
        last = node.pointer
        return true
      } into: {
        $0.pointer != last
      }
    }

    private func found(_ test: (Node) -> Bool, into isOpen: (Node) -> Bool) -> [Node] {
      var found: [Node] = []
      var place: xmlNodePtr? = pointer
      while let here = place {
        let node = Node(pointer: here, page: page)
        if test(node) { found.append(node) }
        place = next(after: here, within: isOpen(node))
      }
      return found
    }

    func all(class name: String) -> [Node] { all { $0.has(class: name) } }
    func first(class name: String) -> Node? { all(class: name).first }

    /// The node after this one in the page's order; no recursion, since pages nest as deep as they please.
    private func next(after node: xmlNodePtr, within: Bool) -> xmlNodePtr? {
      if within, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
      var climb = node
      while climb != pointer {
        if let sibling = climb.pointee.next { return sibling }
        guard let parent = climb.pointee.parent else { return nil }
        climb = parent
      }
      return nil
    }
  }
}
