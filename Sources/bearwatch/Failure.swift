/// Something that went wrong, as the key of its two phrases: what happened and what to do next.
import ArgumentParser
import Foundation
import Knowledge
import Store
import Terminal

struct Failure: Error, Hashable {
  let key: String
  let values: [String: String]
  let status: Status

  /// The exit status after Ctrl-C.
  static let interrupted: Int32 = 130

  /// The exit statuses of the contract that tell of a failure.
  enum Status: Int32 {
    case usage = 2
    case badInput = 65
    case fault = 70
  }

  init(_ key: String, _ values: [String: String] = [:], status: Status) {
    (self.key, self.values, self.status) = (key, values, status)
  }

  /// Any error; of one that is not expected only its kind is told, since its text may hold what the user has typed.
  init(any error: any Error) {
    let kind = error as NSError
    self = error as? Failure ?? Failure("program.fault", ["reason": "\(kind.domain) \(kind.code)"], status: .fault)
  }

  /// What the store reports of the folder that it is in.
  init(_ error: StoreError, in home: String) {
    let isOfTheFile = [.damaged, .foreign, .newer, .unreadable].contains(error)
    var values = ["path": (home + "/bearwatch.sqlite").cleaned]
    if error == .noDirectory { values["path"] = home.cleaned }
    if case .failed(let code) = error { values["code"] = String(code) }
    self.init("store.\(error.code)", values, status: isOfTheFile ? .badInput : .fault)
  }

  /// Whether the store, or the folder that it is in, cannot be used.
  var isOfStore: Bool { key.hasPrefix("store.") || key == "places.no_home" }
  /// Whether the store is damaged.
  var isDamage: Bool { key == "store.\(StoreError.damaged.code)" }

  /// A file of the user's own knowledge that is left out.
  init(own problem: KnowledgeError, in folder: String) {
    self.init("own.wrong", ["path": folder.cleaned, "reason": problem.description.cleaned], status: .badInput)
  }

  /// Both sentences, each on its own line.
  func text(_ wording: Wording) -> String {
    let values = values.mapValues(clean)
    return wording.phrase("\(key).message", values) + "\n" + wording.phrase("\(key).hint", values)
  }

  /// Says it on standard error.
  func tell(_ wording: Wording) { Self.tell(text(wording)) }

  /// Says something on standard error, behind all that was printed, also where both go to one pipe.
  static func tell(_ text: String) {
    fflush(nil)
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Does the work of a subcommand; a failure is told on standard error and becomes the exit status.
  static func reporting(_ work: (Wording) throws -> Void) throws {
    let wording =
      (try? KnowledgeBase(packed: packedKnowledge).wording()) ?? Wording(phrases: [:], questions: [], commands: [])
    do { try work(wording) } catch let code as ExitCode { throw code } catch {
      let failure = Failure(any: error)
      failure.tell(wording)
      throw ExitCode(failure.status.rawValue)
    }
  }
}
