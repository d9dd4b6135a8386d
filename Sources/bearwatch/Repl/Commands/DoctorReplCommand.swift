/// `/体检`: whether the program, the terminal and the user's data are in order.
import Knowledge

extension ReplCommand {
  static let doctor = ReplCommand(id: "doctor") { session, _ in
    guard let context = session.context else { return .goOn }
    let screen = session.stage.screen()
    let text = CheckupText(wording: session.wording, screen: screen)
    session.showAll(
      text.paragraphs(Checkup(context: context, screen: screen, today: session.desk.today).observations()))
    return .goOn
  }
}
