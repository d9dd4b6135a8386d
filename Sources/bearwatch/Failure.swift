/// Something that went wrong, as the key of its two phrases: what happened and what to do next.
import ArgumentParser
import Foundation
import Knowledge
import Store

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

  /// What the store reports of the folder that it is in.
  init(_ error: StoreError, in home: String) {
    let isOfTheFile = [.damaged, .foreign, .newer, .unreadable].contains(error)
    var values = ["path": (home + "/bearwatch.sqlite").cleaned]
    if error == .noDirectory { values["path"] = home.cleaned }
    if case .failed(let code) = error { values["code"] = String(code) }
    self.init("store.\(error.code)", values, status: isOfTheFile ? .badInput : .fault)
  }

  /// Both sentences, each on its own line.
  func text(_ wording: Wording) -> String {
    wording.phrase("\(key).message", values) + "\n" + wording.phrase("\(key).hint", values)
  }

  /// Says it on standard error.
  func tell(_ wording: Wording) {
    fflush(nil)  // what was printed comes first, also where both go to one pipe
    FileHandle.standardError.write(Data((text(wording) + "\n").utf8))
  }

  /// Does the work of a subcommand; a failure is told on standard error and becomes the exit status.
  static func reporting(_ work: (Wording) throws -> Void) throws {
    let wording =
      (try? KnowledgeBase(packed: packedKnowledge).wording()) ?? Wording(phrases: [:], questions: [], commands: [])
    do { try work(wording) } catch let code as ExitCode { throw code } catch {
      let failure = error as? Failure ?? Failure("program.fault", ["reason": "\(error)"], status: .fault)
      failure.tell(wording)
      throw ExitCode(failure.status.rawValue)
    }
  }
}

/// The user's store, whose errors are told with the place of its file.
struct OpenStore {
  let store: OrderStore
  let home: String
  /// The folder of the user's own descriptions of tables.
  let formats: String

  func ask<Value>(_ question: (OrderStore) throws(StoreError) -> Value) throws(Failure) -> Value {
    do throws(StoreError) { return try question(store) } catch { throw Failure(error, in: home) }
  }
}
