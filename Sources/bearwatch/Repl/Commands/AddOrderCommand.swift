/// `/记一单`: an order that no file tells of, in five questions.
import Knowledge
import Model
import Store

extension ReplCommand {
  static let addOrder = ReplCommand(id: "add") { session, rest in
    let (asking, reader) = (session.asking, session.reader)
    var told = HandOrder(titles: rest.isEmpty ? [] : [rest])
    session.say("orders.add.hello")
    if told.titles.isEmpty {
      guard let title = asking.ask("orders.add.title"), !title.isEmpty else { return session.giveUp() }
      told.titles = [title]
    }
    guard let platform = asking.ask("orders.add.platform", read: reader.platform),
      let paid = asking.ask(
        "orders.add.paid",
        read: { text throws(Failure) in
          _ = try reader.money(text); return text
        }),
      let day = asking.ask(
        "orders.add.day",
        read: { text throws(Failure) in
          text.isEmpty ? reader.today : try reader.day(text)
        }), let number = asking.ask("orders.add.number")
    else { return session.giveUp() }
    (told.platform, told.paid, told.day, told.number) = (platform.rawValue, paid, "\(day)", number)
    let batch = try told.batch(reader, at: session.stage.now())
    _ = try session.desk.store.ask { store throws(StoreError) in try store.save(batch, at: session.stage.now()) }
    session.say("orders.add.done")
    session.show(batch.orders.flatMap(session.orderText.paragraphs))
    try session.takeUpOrders()
    return .goOn
  }
}

extension Session {
  /// Leaves a row of questions without having done anything.
  func giveUp() -> ReplCommand.Outcome {
    say("ask.given_up")
    return .goOn
  }

  var asking: Asking { Asking(wording: wording, stage: stage) }
  var reader: HandReader { HandReader(wording: wording, counsel: desk.counsel, today: desk.today) }
  var finder: OrderFinder { OrderFinder(store: desk.store, counsel: desk.counsel, today: desk.today) }
  var orderText: OrderText { OrderText(wording: wording, directory: desk.directory, masksNumbers: true) }
}
