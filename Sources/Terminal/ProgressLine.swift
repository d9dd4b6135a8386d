/// One line on standard error that tells how far a long piece of work is, once it has taken a while.
import Glibc
import Synchronization

package final class ProgressLine: Sendable {
  /// Work that is done sooner shows nothing.
  package static let patience = Duration.milliseconds(300)
  private static let rhythm = Duration.milliseconds(100)

  private let began = ContinuousClock.now
  private let shown = Mutex<ContinuousClock.Instant?>(nil)
  private let isOn: Bool
  private let text: @Sendable (_ percent: Int) -> String

  /// - Parameter text: the line for a share of the work, shorter than a terminal is wide.
  package init(isOn: Bool = isatty(STDERR_FILENO) == 1, _ text: @escaping @Sendable (Int) -> String) {
    self.isOn = isOn
    self.text = text
  }

  /// Shows the share, 0...1, unless that was done just now.
  package func show(_ share: Double) {
    guard isOn else { return }
    let now = ContinuousClock.now
    guard now - began >= Self.patience else { return }
    let isDue = shown.withLock { last in
      guard last.map({ now - $0 >= Self.rhythm }) ?? true else { return false }
      last = now
      return true
    }
    if isDue { write("\r\u{1B}[K" + text(Int(min(max(share, 0), 1) * 100))) }
  }

  /// Takes the line away again.
  package func clear() {
    if isOn, shown.withLock({ $0 != nil }) { write("\r\u{1B}[K") }
  }

  private func write(_ line: String) {
    var line = line
    line.withUTF8 { bytes in _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
  }
}
