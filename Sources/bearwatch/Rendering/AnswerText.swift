/// An answer in words: the act, the reasons, the question.
import Counsel
import Knowledge
import Model

struct AnswerText {
  let wording: Wording
  let directory: Directory
  let today: Day

  func answer(_ reply: Reply) -> String {
    reply.act
  }
}
