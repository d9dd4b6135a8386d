/// Standard output as a whole.
import CEditLine

package enum Output {
  /// Whether all that was printed has arrived; what a full device swallowed is known only at the end.
  package static func hasArrived() -> Bool { ceditline_arrived() }
}
