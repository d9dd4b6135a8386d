/// What is known of the money before anybody is asked: the amounts, the banks that were named, and about when.
import Counsel
import Knowledge
import Model

struct PaymentDraft {
  let payments: [CaseRecord.Payment]

  /// - Parameter turns: what the user has said.
  init(_ reply: Reply, _ turns: [String] = [], sentAt: Moment?, wording: Wording) {
    guard sentAt != nil || !reply.lost.isEmpty else {
      payments = []
      return
    }
    let count = max(1, reply.lost.count)
    let reader = PayeeReader(wording)
    let (accounts, names) = (turns.flatMap(reader.accounts), turns.flatMap(reader.names))
    // With one for each payment they belong together; otherwise who knows.
    func fitting(_ texts: [String], _ place: Int) -> String? { texts.count == count ? texts[place] : nil }
    payments = (0..<count).map { place in
      var payment = CaseRecord.Payment()
      payment.amount = reply.lost.indices.contains(place) ? reply.lost[place].fen : nil
      payment.bank = fitting(reply.banks.map(\.name), place)
      (payment.account, payment.payee) = (fitting(accounts, place), fitting(names, place))
      payment.at = sentAt.map { wording.phrase("report.about", ["when": $0.minute]) }
      return payment
    }
  }
}

extension Moment {
  /// `2026-11-20 09:05`, at the moment's own place.
  var minute: String { String(description.prefix(16)).replacing("T", with: " ") }
}
