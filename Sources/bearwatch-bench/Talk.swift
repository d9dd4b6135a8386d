/// The conversation at a terminal: how soon it asks, and what memory it has then.
import Foundation
import PtySupport

struct Talk {
  let program: String
  let home: String

  /// The seconds to the first prompt, and the memory at rest in MB of 10⁶ bytes.
  func start(prompt: String) throws -> (seconds: Double, memory: Double) {
    let began = ContinuousClock.now
    let pty = try Pty([program], environment: ["BEARWATCH_HOME": home])
    guard pty.shows(prompt) else { throw Run.Failure.failed(command: program, status: 0, errors: pty.screen.text) }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    // What is read in the background while the user types is there by then.
    Thread.sleep(forTimeInterval: 0.5)
    return (seconds, pty.peakMemory)
  }
}
