/// What is to be told, from which labels, and how the texts count.
import Knowledge

struct Recipe {
  /// The name of its file, and mostly of the folder of its texts.
  let name: String
  /// Each is told from all others.
  let outcomes: [String]
  /// Labels that are none of the outcomes.
  let others: [String]
  /// How much the texts count against the penalty (`C` of LIBLINEAR).
  let cost: Double
  /// Grams that stand in fewer texts say nothing in general.
  let fewest: Int
  /// What a stretch of a text counts beside the whole, where stretches are weighed too; then the user's own lines of a
  /// dialogue are left out.
  let stretch: Double?

  /// Texts of another recipe's folder that are one of the outcomes too, but for those with a note; one of so many is
  /// taken, and counts so much.
  let borrowed: Borrowed?

  struct Borrowed {
    let name: String, outcome: String, except: String, every: Int, cost: Double
  }

  /// The note on texts that are borrowed.
  static let lent = "lent"

  /// What a text counts that nobody could judge: it must not alarm.
  static let unsure = (label: "unsure", cost: 0.8)

  static let wording = Recipe(
    name: "wording", outcomes: ["scam"], others: ["legit", unsure.label], cost: 1, fewest: 3, stretch: 0.3,
    borrowed: nil)
  static let frames = Recipe(
    name: "frames", outcomes: ["report", "emergency", "question", "notice", "other"], others: [], cost: 2, fewest: 5,
    stretch: nil, borrowed: Borrowed(name: "wording", outcome: "report", except: "notice", every: 6, cost: 0.4))

  /// Whether something has happened, by the texts of deeds and by the emergencies among the kinds of text.
  static let happened = Recipe(
    name: "happened", outcomes: ["happened"], others: [none], cost: 30, fewest: 4, stretch: nil, borrowed: nil)
  /// What has happened, learnt from texts in which something has.
  static let deeds = Recipe(
    name: "deeds",
    outcomes: [
      "transferred", "gave-code", "gave-password", "gave-card", "shared-screen", "remote-app", "showed-paycode",
      "call-forwarding", "borrowed", "bought-giftcard-cash", "paid-cod", "phishing-page", "card-in-parcel",
    ], others: [], cost: 30, fewest: 3, stretch: nil, borrowed: nil)
  /// The label of texts in which nothing has happened.
  static let none = "none"

  /// The texts that it learns from.
  /// - Parameter folder: that of the knowledge.
  func texts(in folder: String) throws -> [LabelledText] {
    func all(_ recipe: Recipe, _ labels: [String]? = nil) throws -> [LabelledText] {
      try LabelledText.all(in: "\(folder)/corpus/\(recipe.name)", labels: labels ?? recipe.labels)
    }
    switch name {
    case Self.happened.name:
      let deeds = try all(.deeds, Self.deeds.labels + [Self.none]).map { ($0, $0.label != Self.none) }
      let kinds = try all(.frames).map { ($0, $0.label == "emergency") }
      return (deeds + kinds).map { text, isOne in
        LabelledText(label: isOne ? outcomes[0] : Self.none, notes: text.notes, text: text.text)
      }
    case Self.deeds.name: return try all(self, labels + [Self.none]).filter { $0.label != Self.none }
    default: return try all(self)
    }
  }

  var labels: [String] { outcomes + others }

  func cost(of text: LabelledText) -> Double {
    if text.label == Self.unsure.label { return cost * Self.unsure.cost }
    return text.notes == [Self.lent] ? cost * (borrowed?.cost ?? 0) : cost
  }
}
