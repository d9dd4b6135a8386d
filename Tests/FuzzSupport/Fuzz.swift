/// Runs a reader on many wrong inputs; a few in every test run, and as many as are wished for with `FUZZ=100000`.
///
/// A trap ends the process, so the number of the input stands in the file `fuzz-<name>` in the folder for temporary
/// files while it is read. `FUZZ_FROM=<number> FUZZ=1` reads it again.
import Foundation
import Glibc

package struct Fuzz {
  /// The most seconds of the processor's time that one input may take, also where nothing is optimised.
  private static let longest = 5.0

  let name: String
  let mutator: Mutator

  package init(_ name: String, seeds: [[UInt8]], tokens: [String] = []) {
    self.name = name
    mutator = Mutator(seeds: seeds, tokens: tokens)
  }

  /// - Parameters:
  ///   - usual: how many inputs are read where nobody asks for more.
  ///   - read: reads an input; nil where all is right, else what is wrong.
  /// - Returns: what was found, each with the number of its input.
  package func run(usual: Int, _ read: ([UInt8]) -> String?) -> [String] {
    let from = Self.number("FUZZ_FROM") ?? 0
    let mark = NSTemporaryDirectory() + "/fuzz-" + name
    let file = open(mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    defer { close(file) }
    var found: [String] = []
    for number in from..<(from + (Self.number("FUZZ") ?? usual)) {
      var here = Array("\(number)\n".utf8)
      pwrite(file, &here, here.count, 0)
      let input = mutator.input(number)
      let took = processorSeconds {
        if let fault = read(input) { found.append("\(name) \(number): \(fault)") }
      }
      if took > Self.longest { found.append("\(name) \(number): \(input.count) bytes took \(took) s") }
      if found.count >= 20 { break }
    }
    unlink(mark)
    return found
  }

  private static func number(_ key: String) -> Int? { ProcessInfo.processInfo.environment[key].flatMap { Int($0) } }
}

/// The seconds of the processor's time that some work takes on this thread; others on the machine do not count.
package func processorSeconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let began = now()
  work()
  return now() - began
}
