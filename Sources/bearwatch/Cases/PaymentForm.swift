/// Asks what the police want to know of each payment; Enter leaves what is known, or leaves it open.
import Knowledge
import Model

struct PaymentForm {
  private static let most = 20

  let asking: Asking
  /// Reads an amount as people write it.
  let number: (String) -> Money?

  /// What was told; as much as there was time for.
  func fill(_ known: [CaseRecord.Payment]) -> [CaseRecord.Payment] {
    asking.say("report.hello")
    var payments = known
    for place in 0..<Self.most {
      if place == payments.count { payments.append(CaseRecord.Payment()) }
      if place > 0 || payments.count > 1 { asking.say("report.payment", ["number": String(place + 1)]) }
      guard ask(&payments[place]) else { return filled(payments) }
      guard place + 1 < payments.count || asking.agrees("report.ask.more") else { return filled(payments) }
    }
    return filled(payments)
  }

  /// Without those of which nothing was told.
  private func filled(_ payments: [CaseRecord.Payment]) -> [CaseRecord.Payment] {
    payments.filter { $0 != CaseRecord.Payment() }
  }

  /// False where the user has had enough.
  private func ask(_ payment: inout CaseRecord.Payment) -> Bool {
    guard askAmount(&payment) else { return false }
    let fields: [(String, WritableKeyPath<CaseRecord.Payment, String?>)] = [
      ("at", \.at), ("bank", \.bank), ("payee", \.payee), ("account", \.account), ("payee_bank", \.payeeBank),
      ("proof", \.proof),
    ]
    for (name, field) in fields {
      guard let answer = put("report.ask.\(name)", guess: payment[keyPath: field]) else { return false }
      if isUnknown(answer) {
        payment[keyPath: field] = nil
      } else if !answer.isEmpty {
        payment[keyPath: field] = answer.cleaned
      }
    }
    return true
  }

  private func askAmount(_ payment: inout CaseRecord.Payment) -> Bool {
    let text = PoliceText(wording: asking.wording)
    while let answer = put("report.ask.amount", guess: text.amount(payment.amount)) {
      if answer.isEmpty || isUnknown(answer) { return true }
      if let money = number(answer) {
        payment.amount = money.fen
        return true
      }
      let failure = Failure("report.amount", ["text": answer.cleaned], status: .badInput)
      asking.show([Paragraph(.plain, failure.text(asking.wording))])
    }
    return false
  }

  private func put(_ key: String, guess: String?) -> String? {
    asking.ask(key, ["guess": guess ?? ""], prompt: guess == nil ? "report.prompt_none" : "report.prompt")
  }

  private func isUnknown(_ answer: String) -> Bool { asking.wording.isOne(answer, of: "report.unknown") }
}
