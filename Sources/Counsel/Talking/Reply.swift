/// What the assistant makes of an account, before it is put into words.
import Knowledge
import Model

package struct Reply: Sendable {
  package var verdict: Verdict
  /// From 0 to 100.
  package var score: Int
  package var intent: Intent
  /// The strongest first.
  package var evidence: [Evidence]
  /// The first thing to do, in one short sentence.
  package var act: String
  /// What to do after that, in order; several remedies where several things have happened.
  package var remedies: [Remedy]
  /// Organisations by whose name the caller goes, to be asked on their own numbers.
  package var official: [Organisation]
  /// Who he says he is, in so many words.
  package var caller: Organisation?
  package var play: Play?
  /// The last stage of the play that was seen.
  package var stage: Play.Stage?
  /// The stage that comes next in the play.
  package var next: Play.Stage?
  /// What the user asked about, where he asked something.
  package var answer: Answer?
  package var question: Question?
  /// What is not known yet and could matter: questions that nothing has settled.
  package var missing: [Question] = []
  /// Whether it came as a message rather than as a call.
  package var isMessage = false
  /// Banks that the account names, where the money was or went.
  package var banks: [Organisation] = []
  /// What the user says he has sent away.
  package var lost: [Money] = []
  /// Numbers and links that the account names, each once, with whose they are.
  package var traces: [CaseRecord.Trace] = []
  /// Facts that would change the verdict, where that is asked.
  package var turnings: [Turning] = []

  /// The way to real customer service in the app of who is named, where it is known.
  package var way: String? { official.lazy.compactMap(\.app).first }

  /// All steps for what has happened, in their order.
  package var plan: Plan { Plan(remedies) }

  /// What the user wants.
  package enum Intent: String, Sendable { case report, emergency, question, other }
}
