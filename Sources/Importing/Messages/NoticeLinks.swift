/// Finds links in a message: one that leads to an unknown host makes any notice a doubtful one.
enum NoticeLinks {
  /// True where every link of the text leads to one of these hosts.
  static func areKnown(_ text: [Unicode.Scalar], _ known: [String]) -> Bool {
    hosts(in: text).allSatisfy { host in known.contains { host == $0 || host.hasSuffix("." + $0) } }
  }

  /// The hosts of all links, in capitals.
  static func hosts(in text: [Unicode.Scalar]) -> [String] {
    text.split { !isLinked($0) }.compactMap { run in
      var run = String(String.UnicodeScalarView(run))
      if let scheme = run.firstRange(of: "://") { run = String(run[scheme.upperBound...]) }
      let host = run.prefix { $0 != "/" && $0 != ":" }
      return isHost(host.split(separator: ".", omittingEmptySubsequences: false)) ? String(host) : nil
    }
  }

  /// Names between dots of which the last has letters only: `SF.CN`, but not `8.5` or `3.`.
  private static func isHost(_ labels: [Substring]) -> Bool {
    guard labels.count > 1, let last = labels.last, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    return last.utf8.count >= 2 && last.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static func isLinked(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isCode || [".", "/", ":", "-", "_", "%", "&", "=", "~"].contains(scalar)
  }
}
