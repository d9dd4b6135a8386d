/// A drill as it is told this time: with its purchase, and its choices in the order of this time.
import Knowledge

struct DrillScene {
  let drill: Drill
  let props: DrillProps
  /// With their sentences filled in.
  let choices: [Drill.Choice]

  /// - Parameter mixed: the choices in the order in which they are put.
  init(_ drill: Drill, props: DrillProps, mixed: ([Drill.Choice]) -> [Drill.Choice]) {
    self.drill = drill
    self.props = props
    choices = mixed(drill.choices ?? []).map { $0.map(props.fill) }
  }
}
