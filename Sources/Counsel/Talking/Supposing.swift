/// What a verdict would become if one thing more were told.
///
/// The account is not read anew: the evidence of the sentence joins that of the account, whose own wording stays what it is.
import Knowledge
import Model

struct Supposing {
  let vocabulary: Vocabulary
  let scale: Scale
  let claims: Claims
  let evidence: [Evidence]
  let suppositions: Suppositions
  private let known: Set<String>
  private let own: Bool

  init(
    vocabulary: Vocabulary, scale: Scale, claims: Claims, evidence: [Evidence], suppositions: Suppositions
  ) {
    (self.vocabulary, self.scale, self.claims) = (vocabulary, scale, claims)
    (self.evidence, self.suppositions) = (evidence, suppositions)
    known = Set(evidence.map(\.id))
    own = claims.isOwn
  }

  /// What the account would come to with this sentence; nil where it says nothing that is not there already.
  func judgement(with text: String) -> Judgement? {
    let more = suppositions[text]
    let new = (more.evidence + together(more)).filter { !known.contains($0.id) }
    guard !new.isEmpty || more.own && !own else { return nil }
    let count = claims.reading.passage.plain.count + more.reading.passage.plain.count
    return Judge(scale: scale).judge(
      evidence + new, frame: claims.reading.frame, own: own || more.own, isShort: count < scale.phrasing.shorter)
  }

  /// Signs that stand only when one part is told and the other supposed.
  private func together(_ more: Supposition) -> [Evidence] {
    let signs = SignReader(vocabulary: vocabulary).together(claims.reading.signs + more.reading.signs)
    return signs.map { mention in
      let sign = vocabulary.signs[mention.sign]
      return Evidence(
        id: sign.id, weight: sign.weight, group: sign.group, redLine: sign.redLine == true, quote: "",
        turn: mention.turn, order: nil, facts: [:], sources: sign.sources)
    }
  }
}
