/// Chooses the one question whose answer could change what to do.
import Knowledge

struct QuestionChoice {
  let questions: [Question]
  let supposing: Supposing
  let judgement: Judgement
  /// Questions that were put already.
  let asked: Set<String>

  /// The question whose answers lie furthest apart; nil where no answer would change the verdict.
  func best() -> Question? {
    guard !judgement.verdict.isAlarm, !judgement.evidence.contains(where: \.redLine) else { return nil }
    let rated = open.filter { !asked.contains($0.id) }.enumerated().map {
      (question: $1, spread: spread($1), place: $0)
    }.filter { $0.spread.levels > 0 }
    return rated.max {
      ($0.spread.levels, $0.spread.points, -$0.place) < ($1.spread.levels, $1.spread.points, -$1.place)
    }?.question
  }

  /// The questions that nothing has settled, put before or not.
  var open: [Question] {
    let seen = Set(judgement.evidence.map(\.id))
    return questions.filter { question in
      Set(question.settles).isDisjoint(with: seen)
        && (question.after.map { $0.isEmpty || !Set($0).isDisjoint(with: seen) } ?? true)
    }
  }

  /// How far its answers lie apart, in verdicts and in points; an answer that says nothing new leaves all as it is.
  private func spread(_ question: Question) -> (levels: Int, points: Int) {
    let outcomes = question.options.map { supposing.judgement(with: $0.means) ?? judgement }
    let levels = outcomes.map(\.verdict.rank)
    let points = outcomes.map(\.score)
    guard let high = levels.max(), let low = levels.min(), let most = points.max(), let least = points.min() else {
      return (0, 0)
    }
    return (high - low, most - least)
  }
}
