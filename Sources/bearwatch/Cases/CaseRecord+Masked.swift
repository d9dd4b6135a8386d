/// A kept talk for who is no police: numbers by their last digits, names by their first character.
import Model

extension CaseRecord {
  func masked(by secrets: Secrets) -> CaseRecord {
    var masked = self
    for index in masked.events.indices { masked.events[index].text = secrets.masked(events[index].text) }
    for index in masked.findings.indices {
      masked.findings[index].text = secrets.masked(findings[index].text)
      masked.findings[index].order = findings[index].order.map(secrets.masked)
    }
    for index in masked.traces.indices where traces[index].kind != .host {
      masked.traces[index].text = secrets.masked(traces[index].text)
    }
    masked.payments = payments.map { $0.masked(by: secrets) }
    return masked
  }
}

extension CaseRecord.Payment {
  fileprivate func masked(by secrets: Secrets) -> CaseRecord.Payment {
    var masked = self
    masked.payee = payee.map { $0.prefix(1) + String(repeating: "*", count: max(1, $0.count - 1)) }
    (masked.account, masked.bank, masked.proof) = (
      account.map(secrets.masked), bank.map(secrets.masked), proof.map(secrets.masked)
    )
    return masked
  }
}
