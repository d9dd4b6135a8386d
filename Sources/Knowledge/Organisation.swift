/// One platform, courier, bank or public service: how it is really reached, and what it never asks.
package struct Organisation: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// Other names that people use, the most usual first.
  package var aliases: [String]
  package var kind: Kind
  /// Organisations of one house share it; calling one by the other's name is no contradiction.
  package var house: String?
  package var phones: [Phone]
  /// Registrable domains and hosts of its own.
  package var domains: [String]
  /// Senders of its text messages, beside `phones`.
  package var sms: [String]?
  /// The way to real customer service inside its own app.
  package var app: String?
  /// What it says it never does, each with its source.
  package var never: [Statement]?
  /// How it writes the numbers of its parcels, as far as is known.
  package var tracking: [Tracking]?
  /// True for who keeps parcels of other couriers, and so reads out their numbers.
  package var station: Bool?
  /// Numbers and hosts that circulate under its name and are not its own.
  package var wrong: [Wrong]?
  package var notes: [String]?
  /// How many sources agree on the contacts taken together; 1 is shown as not verified a second time.
  package var agree: Int
  package var sources: [Citation]

  /// What line of business it is in.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case platform, payment, courier, rider, bank, telecom, travel, `public`, app, device, insurer, meeting
  }

  /// A telephone number of its own.
  package struct Phone: Codable, Hashable, Sendable {
    /// As people write it, `0571-88158198`.
    package var number: String
    /// How many sources agree on this number.
    package var agree: Int
    package var note: String?
    /// False for a number that only sends messages or only takes calls, so that a call from it is impossible.
    package var calls: Bool?
    /// True for a number that an organisation of another house answers as well; both say so.
    package var shared: Bool?
  }

  /// Something it has stated about itself, or an authority about it.
  package struct Statement: Codable, Hashable, Sendable {
    package var text: String
    /// Ids of the signs to which it is the answer.
    package var signs: [String]?
    package var source: Citation
  }

  /// A number or a host that people take for its own.
  package struct Wrong: Codable, Hashable, Sendable {
    package var contact: String
    /// What it is instead, or why it is not believed.
    package var why: String
    package var source: Citation
  }

  /// A way in which a courier writes its numbers; it suggests whose a number is, and proves nothing.
  package struct Tracking: Codable, Hashable, Sendable {
    /// In the language of `TrackingShape`.
    package var shape: String
    /// An invented number of this shape.
    package var example: String
    package var source: Citation
  }
}
