/// The user's store, whose errors are told with the place of its file.
import Foundation
import Knowledge
import Model
import Store

struct OpenStore {
  let store: OrderStore
  let home: String
  /// The folder of the user's own descriptions of tables.
  let formats: String
  /// What the user has added to the knowledge.
  var own: OwnKnowledge?
  /// Why there is none, and an empty one in memory stands for it; whatever is asked of it ends with this.
  var problem: Failure?

  /// In the place of one that cannot be used.
  static func without(_ problem: Failure, _ places: Places?, own: OwnKnowledge?) throws(StoreError)
    -> OpenStore
  {
    OpenStore(
      store: try OrderStore.inMemory(), home: places?.home ?? "", formats: places?.formats ?? "", own: own,
      problem: problem)
  }

  func ask<Value>(_ question: (OrderStore) throws(StoreError) -> Value) throws(Failure) -> Value {
    if let problem { throw problem }
    do throws(StoreError) { return try question(store) } catch { throw Failure(error, in: home) }
  }
}

extension Context {
  /// The store of this user; a damaged one is mended first, which is told.
  func store() throws(Failure) -> OpenStore {
    let (store, notice) = try opened()
    notice.map(tell)
    return store
  }

  /// The store, or where it cannot be used none, which is told: a call does not wait until it is put right.
  func storeOrNone() throws -> OpenStore {
    do throws(Failure) { return try store() } catch {
      let (store, notice) = try none(error)
      tell(notice)
      return store
    }
  }

  /// What answers are worked out with, whatever becomes of the store; and what is to be told of that.
  func desk(_ store: OpenStore, today: Day) throws -> (desk: Desk, notice: String?) {
    do { return (try Desk(wording: wording, today: today, store: store), nil) } catch let failure as Failure {
      guard failure.isOfStore else { throw failure }
      let (other, notice) = try other(than: store, failure)
      return (try Desk(wording: wording, today: today, store: other), notice)
    }
  }

  /// What stands for a store that has failed: the same, where it was damaged and is mended, else none.
  func other(than store: OpenStore, _ failure: Failure) throws -> (store: OpenStore, notice: String?) {
    store.store.close()
    guard failure.isDamage, let notice = try? mend(places()), let (mended, _) = try? opened() else {
      return try none(failure)
    }
    return (mended, notice)
  }

  /// Puts a damaged store right; what is to be told of it, nil where nothing was wrong any more.
  func mend(_ places: Places) throws(Failure) -> String? {
    let name = Aside.name("damaged", in: places.home, at: .now)
    do throws(StoreError) {
      guard let content = try OrderStore.mend(in: places.home, as: name) else { return nil }
      let (orders, cases) = (String(content.orders), String(content.cases))
      let path = "\(places.home)/\(name)".cleaned
      return wording.phrase(
        content.orders + content.cases == 0 ? "store.mended.none" : "store.mended",
        ["orders": orders, "cases": cases, "path": path])
    } catch {
      // What another program still has open is not moved away under it.
      throw error == .locked ? Failure("store.damaged_and_used", status: .badInput) : Failure(error, in: places.home)
    }
  }

  /// Says it on standard error.
  func tell(_ text: String) { Failure.tell(text) }

  private func opened() throws(Failure) -> (store: OpenStore, notice: String?) {
    let places = try places()
    func open() throws(StoreError) -> OpenStore {
      OpenStore(store: try OrderStore(directory: places.home), home: places.home, formats: places.formats, own: own)
    }
    do throws(StoreError) { return (try open(), nil) } catch {
      guard error == .damaged else { throw Failure(error, in: places.home) }
    }
    let notice = try mend(places)
    do throws(StoreError) { return (try open(), notice) } catch { throw Failure(error, in: places.home) }
  }

  private func none(_ failure: Failure) throws -> (store: OpenStore, notice: String) {
    guard failure.isOfStore else { throw failure }
    let problem = wording.phrase("\(failure.key).message", failure.values)
    return (
      try OpenStore.without(failure, try? places(), own: own), wording.phrase("store.without", ["problem": problem])
    )
  }
}
