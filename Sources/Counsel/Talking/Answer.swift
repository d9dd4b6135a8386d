/// What a question of the user's is about.
import Knowledge
import Model

package enum Answer: Sendable {
  case number(String, owners: [Organisation])
  case organisation(Organisation)
  case term(Sign)
  case play(Play)
  case laws([Law])
  /// What an organisation says of itself, and what is said of all, to these signs.
  case habits(Organisation?, Set<String>, [Custom])
  case orders([Order])
  case order(Order)
  /// A parcel's number, who writes numbers so, and what a message has told of it.
  case tracking(String, couriers: [Organisation], parcel: Parcel?)
  /// A word that is explained.
  case word(Talking.Term)
  /// Who may lawfully get in touch today.
  case callers([ExpectedContact])
  /// What the caller will say next in this talk.
  case next
  /// What to say to get off the phone.
  case partings(Talking.Lines)
  /// What to say that can only disprove.
  case probes(Talking.Lines)
  /// What would change the verdict of this talk.
  case turnings
  case notice
  case unknown
}
