/// What is to be told, from which labels, and how the texts count.
import Knowledge

struct Recipe {
  /// The folder of its texts, and the name of its file.
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

  var labels: [String] { outcomes + others }

  func cost(of text: LabelledText) -> Double {
    if text.label == Self.unsure.label { return cost * Self.unsure.cost }
    return text.notes == [Self.lent] ? cost * (borrowed?.cost ?? 0) : cost
  }
}
