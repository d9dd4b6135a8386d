/// Tests that it does not matter which file comes first, nor how often it comes, and that an import can be taken back.
import Foundation
import GRDB
import Model
import Store
import Testing

@Suite struct PermutationTests {
  private func stored(_ batches: [ImportBatch]) throws -> OrderStore {
    let store = try OrderStore.inMemory()
    for (place, batch) in batches.enumerated() {
      try store.take(batch, at: Moment(seconds: noon.seconds + place * 60))
    }
    return store
  }

  /// What the orders, parcels and days are, without when they were taken in.
  private func content(_ store: OrderStore) throws -> [String] {
    let orders = try store.export().orders.map { order in
      let fields = try store.provenance(of: order.id).map {
        "\($0) \($1.map { "\($0.format) \($0.guessed)" }.sorted())"
      }
      return "\(order) \(fields.sorted())"
    }
    return orders.sorted() + (try store.parcels().map { "\($0)" }.sorted()) + (try store.coverage().map { "\($0)" })
  }

  @Test(arguments: 1...12) func anyOrderOfImportsGivesTheSameOrders(_ seed: Int) throws {
    let batches = World(seed: UInt64(seed) * 7_919).batches
    let first = try content(stored(batches))
    for permutation in batches.permutations.dropFirst() {
      #expect(try content(stored(permutation)) == first, "seed \(seed): \(permutation.map(\.file))")
    }
  }

  @Test(arguments: 1...12) func importingAgainChangesNothing(_ seed: Int) throws {
    let batches = World(seed: UInt64(seed) * 104_729).batches
    let store = try stored(batches)
    let dump = try store.dump()
    for batch in batches + batches.reversed() {
      let tally = try store.take(batch)
      #expect(tally.new == 0 && tally.changed == 0 && tally.parcels == 0, "seed \(seed)")
    }
    #expect(try store.dump() == dump, "seed \(seed)")
  }

  @Test(arguments: 1...12) func undoneImportsLeaveNoTrace(_ seed: Int) throws {
    let store = try OrderStore.inMemory()
    var dumps = [try store.dump()]
    for batch in World(seed: UInt64(seed) * 15_485_863).batches {
      try store.take(batch)
      dumps.append(try store.dump())
    }
    while dumps.count > 1 {
      dumps.removeLast()
      #expect(try store.undoLastImport() != nil)
      #expect(try store.dump() == dumps.last, "seed \(seed), \(dumps.count - 1) left")
    }
    #expect(try store.undoLastImport() == nil)
  }

  /// The worlds hold what they are for: joined, guessed, loose and refunded things.
  @Test func theInventedWorldsAreRich() throws {
    var (joined, guessed, loose, refunded) = (0, 0, 0, 0)
    for seed in 1...30 {
      let store = try stored(World(seed: UInt64(seed) * 7_919).batches)
      loose += try store.parcels().count
      for order in try store.export().orders {
        let accounts = try store.accounts(of: order.id)
        joined += accounts.contains { $0.order.id.isStandIn && !order.id.isStandIn } ? 1 : 0
        guessed += accounts.contains(where: \.source.guessed) ? 1 : 0
        refunded += order.status == .refunded ? 1 : 0
      }
    }
    #expect(joined > 40 && guessed > 3 && loose > 10 && refunded > 15, "\((joined, guessed, loose, refunded))")
  }
}
