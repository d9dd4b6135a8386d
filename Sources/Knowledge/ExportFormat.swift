/// One kind of exported file: how the user gets it, how it is recognised, and what its columns mean.
package struct ExportFormat: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
}
