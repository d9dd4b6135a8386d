/// What a family file holds: orders, what was agreed, and the user's own descriptions of tables.
import Foundation
import Model
import Store

extension Envelope {
  init(familyOf store: OpenStore) throws {
    self.init(.family)
    let all = try store.ask { store throws(StoreError) in try store.export() }
    self[.orders] = Data(try json(OrdersFile(orders: all.orders, coverage: all.coverage)).utf8)
    self[.family] = try JSONEncoder().encode(try store.family())
    formats = OwnFormats.texts(in: store.formats)
  }

  /// What was agreed, as far as this version understands it.
  var family: Family? { self[.family].flatMap { try? JSONDecoder().decode(Family.self, from: $0) } }
}

extension OwnFormats {
  /// The files of a folder as they stand there, by their ids.
  static func texts(in folder: String) -> [String: Data] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
    let texts = names.compactMap { name in
      (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))).map { (String(name.dropLast(".yaml".count)), $0) }
    }
    return Dictionary(texts) { first, _ in first }
  }
}
