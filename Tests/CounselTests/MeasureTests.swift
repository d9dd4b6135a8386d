/// Amounts, days and numbers are read however they are said.
import Model
import Testing

@testable import Counsel

struct AmountEntry: Saying {
  var yuan: String
  var said: [String]
}

struct DayEntry: Saying {
  var day: String
  var said: [String]
}

struct NumberEntry: Saying {
  var kind: String
  var text: String
  var said: [String]
}

@Suite struct MeasureTests {
  @Test(arguments: Corpus.pairs("Corpus/amounts.yaml", as: AmountEntry.self))
  func `an amount is read`(_ said: Said<AmountEntry>) throws {
    let found = try Rules.read(said.text).amounts.map(\.money.decimal)
    #expect(found == [said.meant.yuan])
  }

  @Test(arguments: Corpus.entries("Corpus/no-amounts.yaml", as: String.self))
  func `a number is no amount`(_ text: String) throws {
    let found = try Rules.read(text).amounts.map(\.money.decimal)
    #expect(found == [])
  }

  @Test(arguments: Corpus.pairs("Corpus/days.yaml", as: DayEntry.self))
  func `a day is read`(_ said: Said<DayEntry>) throws {
    let found = Set(try Rules.read(said.text).days.map(\.day.description))
    #expect(found == [said.meant.day])
  }

  @Test(arguments: Corpus.entries("Corpus/no-days.yaml", as: String.self))
  func `a number is no day`(_ text: String) throws {
    let found = try Rules.read(text).days.map(\.day.description)
    #expect(found == [])
  }

  @Test(arguments: Corpus.pairs("Corpus/numbers.yaml", as: NumberEntry.self))
  func `a number is told by its kind`(_ said: Said<NumberEntry>) throws {
    let found = try Rules.read(said.text).numbers.map { "\($0.kind) \($0.text)" }
    #expect(found == ["\(said.meant.kind) \(said.meant.text)"])
  }
}
