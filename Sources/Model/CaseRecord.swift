/// One talk as it is kept: what was said and done and when, what it came to, and what the police ask for; no secrets.
package struct CaseRecord: Hashable, Sendable, Codable {
  package var beganAt: Moment
  package var changedAt: Moment
  /// What was said and done, the earliest first.
  package var events: [Event] = []
  /// What it has come to, as scripts call it.
  package var verdict: String
  /// From 0 to 100.
  package var score: Int
  /// In whose name it was.
  package var caller: String?
  /// The name of the script that it follows.
  package var play: String?
  /// What was claimed, and what the user's own records and the rules say to it, the gravest first.
  package var findings: [Finding] = []
  /// Numbers, links and accounts that the other side used or named.
  package var traces: [Trace] = []
  /// When it was first told that money had gone.
  package var sentAt: Moment?
  package var payments: [Payment] = []
  /// What has happened, by the ids of its remedies.
  package var happened: [String] = []
  /// The steps that are done, by their ids in the plan.
  package var done: [String] = []
  /// How many steps the plan has.
  package var steps = 0

  package init(beganAt: Moment, changedAt: Moment, verdict: String, score: Int) {
    (self.beganAt, self.changedAt, self.verdict, self.score) = (beganAt, changedAt, verdict, score)
  }

  /// Something at one moment.
  package struct Event: Hashable, Sendable, Codable {
    package var at: Moment
    package var kind: Kind
    package var text: String
    /// What the talk came to then.
    package var verdict: String?

    package init(at: Moment, kind: Kind, text: String, verdict: String? = nil) {
      (self.at, self.kind, self.text, self.verdict) = (at, kind, text, verdict)
    }

    /// What the user told, or a step that he has done.
    package enum Kind: String, Sendable, Codable { case said, did }
  }

  /// A claim, and what is held against it.
  package struct Finding: Hashable, Sendable, Codable {
    package var id: String
    package var effect: String
    /// The reason as it was shown.
    package var text: String
    /// The order that it is about, as `platform:number`.
    package var order: String?
    package var merchant: String?

    package init(id: String, effect: String, text: String, order: String? = nil, merchant: String? = nil) {
      (self.id, self.effect, self.text) = (id, effect, text)
      (self.order, self.merchant) = (order, merchant)
    }
  }

  /// A number, link or account, and whose it is.
  package struct Trace: Hashable, Sendable, Codable {
    package var kind: Kind
    package var text: String
    package var owner: String?

    package init(kind: Kind, text: String, owner: String? = nil) {
      (self.kind, self.text, self.owner) = (kind, text, owner)
    }

    package enum Kind: String, Sendable, Codable, CaseIterable { case phone, host, account, order, tracking }
  }

  /// Money that was sent away once; nil is what is not known.
  package struct Payment: Hashable, Sendable, Codable {
    /// In fen.
    package var amount: Int?
    /// As the user tells it.
    package var at: String?
    package var bank: String?
    package var payee: String?
    package var account: String?
    package var payeeBank: String?
    package var proof: String?

    package init() {}
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no moment: \(text)"))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
