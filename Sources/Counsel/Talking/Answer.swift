/// What a question of the user's is about.
import Knowledge
import Model

package enum Answer: Sendable {
  case number(String, owners: [Organisation])
  case organisation(Organisation)
  case term(Sign)
  case play(Play)
  case orders([Order])
  case order(Order)
  case notice
  case unknown
}
