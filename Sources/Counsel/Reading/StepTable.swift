/// The patterns of signs and matters as numbers, while a vocabulary is made; steps that are written the same are one.
import Knowledge

struct StepTable {
  private let lists: [String: [String]]
  private var numbers: [Substring: Int] = [:]
  private var listed: [String: [Int]] = [:]
  /// For each step, the words any of which may stand there, each once.
  private(set) var words: [[Int]] = []
  private(set) var patterns = PatternTable()

  /// - Parameter lists: the lists of the lexicon that patterns name.
  init(_ lists: [String: [String]]) { self.lists = lists }

  /// Adds the patterns of a list.
  /// - Returns: their numbers.
  /// - Throws: what is wrong with a pattern of the file.
  mutating func add(_ texts: [String], _ file: String, _ table: inout WordTable) throws(KnowledgeError) -> Range<Int> {
    let first = patterns.count
    for text in texts {
      do throws(Pattern.Problem) { try add(text, &table) } catch {
        throw .inconsistent(file: "\(file).yaml", reason: "pattern '\(text)': \(error)")
      }
    }
    return first..<patterns.count
  }

  /// For each word, the steps at which it may stand.
  func byWord(_ count: Int) -> Rows {
    var steps = [[Int]](repeating: [], count: count)
    for (step, words) in words.enumerated() { for word in words { steps[word].append(step) } }
    return Rows(steps)
  }

  private mutating func add(_ text: String, _ table: inout WordTable) throws(Pattern.Problem) {
    var parts: [[Int]] = []
    for part in Pattern.steps(of: text) {
      var steps: [Int] = []
      for step in part { steps.append(try number(step, &table)) }
      parts.append(steps)
    }
    patterns.append(parts)
  }

  private mutating func number(_ step: Substring, _ table: inout WordTable) throws(Pattern.Problem) -> Int {
    if let known = numbers[step] { return known }
    var words: [Int] = []
    for choice in try Pattern.choices(of: step) {
      switch choice {
      case .word(let word): words.append(table.number(word))
      case .list(let name): words += try list(name, &table)
      }
    }
    words.sort()
    self.words.append(words.indices.filter { $0 == 0 || words[$0] != words[$0 - 1] }.map { words[$0] })
    numbers[step] = self.words.count - 1
    return self.words.count - 1
  }

  private mutating func list(_ name: String, _ table: inout WordTable) throws(Pattern.Problem) -> [Int] {
    if let known = listed[name] { return known }
    guard let words = lists[name], !words.isEmpty else { throw .unknownList(name) }
    let numbers = words.map { table.number($0) }
    listed[name] = numbers
    return numbers
  }
}

/// Of each pattern its parts, of each part its steps, as in `Pattern.parts`.
struct PatternTable: Equatable, Sendable {
  private var parts = Stretches()
  private var steps = Rows()

  init() {}

  init(from packed: inout PackedNumbers) {
    (parts, steps) = (Stretches(from: &packed), Rows(from: &packed))
  }

  func pack(into packer: inout NumberPacker) {
    parts.pack(into: &packer)
    steps.pack(into: &packer)
  }

  var count: Int { parts.count }

  mutating func append(_ pattern: [[Int]]) {
    parts.append(pattern.count)
    for part in pattern { steps.append(part) }
  }

  /// The numbers of its parts.
  func parts(of pattern: Int) -> Range<Int> { parts[pattern] }

  /// The steps of a part, in their order.
  func steps(of part: Int) -> ArraySlice<Int32> { steps[part] }
}
