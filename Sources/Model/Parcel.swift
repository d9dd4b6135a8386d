/// A parcel that a courier or a pick-up point told of in a message: never what is in it, and never the pick-up code.
package struct Parcel: Hashable, Sendable {
  /// As the message names it, such as 申通快递; nil where it names only the pick-up point.
  package var courier: String?
  /// The courier's number, whole or only its end; nil where the message tells none.
  package var tracking: String?
  /// The shop's number of the order, whole or only its end; nil where the message tells none.
  package var order: String?
  /// The place where it waits.
  package var station: String?
  package var state: State
  /// When the message came.
  package var at: Moment

  package init(
    courier: String? = nil, tracking: String? = nil, order: String? = nil, station: String? = nil, state: State,
    at: Moment
  ) {
    self.courier = courier
    self.tracking = tracking
    self.order = order
    self.station = station
    self.state = state
    self.at = at
  }

  /// How far it has come.
  package enum State: String, Sendable, CaseIterable {
    case shipped
    case outForDelivery = "out_for_delivery"
    /// At a station, a locker or a shop, to be picked up.
    case waiting
    case delivered
    /// On its way back to the sender.
    case returned
  }
}
