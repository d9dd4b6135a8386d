/// Told now and then how far a long piece of work has come; it can stop the work.
package struct Watch: Sendable {
  /// Is told the share that is done, 0...1; false stops the work, which then leaves everything as it was.
  package let goesOn: @Sendable (Double) -> Bool

  package init(_ goesOn: @escaping @Sendable (Double) -> Bool) { self.goesOn = goesOn }

  /// Nobody looks and nobody stops it.
  package static let none = Watch { _ in true }
}
