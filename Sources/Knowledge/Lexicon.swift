/// The words that the reader of accounts knows, apart from those of single signs.
package struct Lexicon: Codable, Hashable, Sendable {
  /// Lists that patterns name with `<…>`.
  package var words: [String: [String]]
  /// Lists that the reader's own code asks for by name; `Reading.Cue` says what each is for.
  package var cues: [String: [String]]
  /// Common slips of voice input and typing, each with what was meant; both of one length.
  package var slips: [String: String]
  /// Pairs of a traditional character and its simplified form, `電电 話话`, many to a line.
  package var traditional: [String]
  /// Written numbers: `一: 1`, `两: 2`, `十: 10`, `万: 10000`.
  package var numerals: [String: Int]
  /// Names of days: `昨天: -1`, by how many days they lie from today.
  package var days: [String: Int]
  /// Names of whole stretches of days, `上个月: month -1`, in the language of `CalendarSpan`.
  package var spans: [String: String]
  /// Festivals of the shopping year as `month-day`: `双十一: 11-11`.
  package var festivals: [String: String]
}
