/// What to read out to the police: the five things that they ask for, in their order, with gaps for what is not known.
import Knowledge
import Model

struct PoliceText {
  let wording: Wording

  /// The whole: who called, one payment after another, who the user is.
  func say(who: String?, _ payments: [CaseRecord.Payment]) -> String {
    let list = payments.isEmpty ? [CaseRecord.Payment()] : payments
    let head = wording.phrase("police.say", ["who": who ?? gap])
    let each = list.enumerated().map { index, payment in
      wording.phrase(list.count == 1 ? "police.payment" : "police.payment.one_of", values(payment, index + 1))
    }
    return head + each.joined() + wording.phrase("police.end", ["gap": gap])
  }

  /// An amount as a person says it.
  func amount(_ fen: Int?) -> String? {
    fen.map { wording.phrase("money.yuan", ["amount": Money(fen: $0).decimal.replacing(/\.00$/, with: "")]) }
  }

  private var gap: String { wording.phrase("police.gap") }

  private func values(_ payment: CaseRecord.Payment, _ number: Int) -> [String: String] {
    [
      "number": String(number), "amount": amount(payment.amount) ?? gap, "at": payment.at ?? "",
      "bank": payment.bank ?? gap, "payee": payment.payee ?? gap, "account": payment.account.map { " " + $0 } ?? gap,
      "payee_bank": payment.payeeBank ?? gap,
    ]
  }
}
