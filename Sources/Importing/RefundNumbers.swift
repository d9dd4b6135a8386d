/// Takes apart the numbers of refunds, which some files make of the purchase's number and an addition.
import Knowledge

struct RefundNumbers: Sendable {
  private let separators: [[UInt8]]
  /// True where a refund's row carries the number of the order itself.
  let isSame: Bool

  init(_ rule: ExportFormat.RefundRule?) {
    separators = (rule?.separators ?? []).map { Array($0.utf8) }
    isSame = rule?.sameNumber ?? false
  }

  /// The number of the purchase, in front of what the refund's number adds; nil where it adds nothing.
  func stem(_ number: String) -> String? {
    let bytes = Array(number.utf8)[...]
    let ends = separators.compactMap { bytes.index(of: $0) }.filter { $0 > 0 }
    return ends.min().map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }
}
