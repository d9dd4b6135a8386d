/// What the user may yet say, each sentence read when it is first asked for: most checks ask for few, and a scam for none.
import Knowledge
import Model
import Synchronization

/// A sentence that the user may yet say, read once for all talks.
struct Supposition: Sendable {
  let text: String
  let reading: Reading
  let evidence: [Evidence]
  /// Whether by it the user began the contact himself.
  let own: Bool
}

final class Suppositions: Sendable {
  private let vocabulary: Vocabulary
  private let directory: Directory
  private let known = Mutex<[String: Supposition]>([:])

  init(_ vocabulary: Vocabulary, _ directory: Directory) {
    (self.vocabulary, self.directory) = (vocabulary, directory)
  }

  /// What a sentence says; it stands for itself, whatever the talk.
  subscript(text: String) -> Supposition {
    known.withLock { known in
      if let supposition = known[text] { return supposition }
      let supposition = read(text)
      known[text] = supposition
      return supposition
    }
  }

  private func read(_ text: String) -> Supposition {
    let reading = Reader(vocabulary: vocabulary, directory: directory).read([text], today: Day(number: 0))
    let own = reading.isOwn(vocabulary)
    let evidence = SignEvidence(vocabulary).all(reading, own: own)
    return Supposition(text: text, reading: reading, evidence: evidence, own: own)
  }
}
