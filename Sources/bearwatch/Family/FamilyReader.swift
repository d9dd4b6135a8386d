/// Reads what a person tells of his family, fact by fact; empty text takes a fact away.
import Foundation
import Knowledge
import Model
import Terminal

struct FamilyReader {
  private static let longestName = 20
  private static let longestQuestion = 60

  let wording: Wording

  func name(_ text: String) throws(Failure) -> String? {
    let name = line(text)
    guard name.count <= Self.longestName else { throw Failure("family.name", ["text": name], status: .usage) }
    return name.isEmpty ? nil : name
  }

  /// Without the signs between digits, so that the same number is always the same text.
  func phone(_ text: String) throws(Failure) -> String? {
    let phone = narrow(line(text))
    guard !phone.isEmpty else { return nil }
    let isWritten = phone.allSatisfy { $0.isASCII && ($0.isNumber || " +-()".contains($0)) }
    guard isWritten, (3...20).contains(phone.count(where: \.isNumber)) else {
      throw Failure("family.phone", ["text": phone], status: .usage)
    }
    return phone.filter { $0.isNumber || $0 == "+" }
  }

  /// `500`, `500 元`: the whole text, since `1万` read as 1 would be worse than not read at all.
  func limit(_ text: String) throws(Failure) -> Int? {
    var digits = narrow(line(text))
    guard !digits.isEmpty else { return nil }
    for word in wording.words("family.yuan") where digits.hasSuffix(word) { digits.removeLast(word.count) }
    guard let money = Money(digits.trimmed), money.fen > 0 else {
      throw Failure("family.limit", ["text": text.cleaned], status: .usage)
    }
    return money.fen
  }

  func question(_ text: String) throws(Failure) -> String? {
    let question = line(text)
    guard question.count <= Self.longestQuestion else { throw Failure("family.question", status: .usage) }
    return question.isEmpty ? nil : question
  }

  private func line(_ text: String) -> String {
    text.cleaned.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }

  /// Full-width digits and signs become plain.
  private func narrow(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping }
}
