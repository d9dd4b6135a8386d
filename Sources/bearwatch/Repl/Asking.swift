/// Questions of the program's to whoever sits at the terminal, each answered with one line.
import Knowledge
import Terminal

struct Asking {
  let wording: Wording
  let stage: Stage

  func show(_ paragraphs: [Paragraph]) { stage.write(Page(screen: stage.screen()).text(paragraphs)) }

  func say(_ key: String, _ values: [String: String] = [:]) { show([Paragraph(.plain, wording.phrase(key, values))]) }

  /// The answer without the blanks around it, "" for Enter alone; nil where the user gives up.
  func ask(_ key: String, _ values: [String: String] = [:], prompt: String = "ask.prompt") -> String? {
    show([Paragraph(.question, wording.phrase(key, values))])
    guard case .line(let line) = stage.read(wording.phrase(prompt, values) + " ") else { return nil }
    return line.trimmed
  }

  /// The answer as it is understood; what is not understood is told, and asked again.
  func ask<Value>(
    _ key: String, _ values: [String: String] = [:], prompt: String = "ask.prompt",
    read: (String) throws(Failure) -> Value
  ) -> Value? {
    while let answer = ask(key, values, prompt: prompt) {
      do throws(Failure) { return try read(answer) } catch { show([Paragraph(.plain, error.text(wording))]) }
    }
    return nil
  }

  /// Whether the answer is a yes.
  func agrees(_ key: String, _ values: [String: String] = [:]) -> Bool {
    guard let answer = ask(key, values, prompt: "ask.yes_prompt") else { return false }
    return wording.isYes(answer)
  }
}

extension Wording {
  /// Whether an answer is one of the words for yes.
  func isYes(_ answer: String) -> Bool { isOne(answer, of: "answer.yes") }

  /// Whether an answer is one of the words of a phrase that is a list.
  func isOne(_ answer: String, of key: String) -> Bool {
    words(key).contains(answer.lowercased().filter { !$0.isWhitespace })
  }

  /// The words of a phrase that is a list.
  func words(_ key: String) -> [String] { phrase(key).split(separator: " ").map(String.init) }
}

extension String {
  /// Without the blanks at both ends.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(head.prefix(upTo: head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? head.startIndex))
  }
}
