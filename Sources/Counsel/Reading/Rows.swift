/// Short lists of whole numbers one behind another: a start reads thousands of them, and makes none of them singly.
import Knowledge

/// Neighbouring stretches of something, by where each ends.
struct Stretches: Equatable, Sendable {
  private var ends: [Int32] = []

  init() {}

  init(from packed: inout PackedNumbers) { ends = packed.take() }

  func pack(into packer: inout NumberPacker) { packer.put(ends) }

  var count: Int { ends.count }
  var end: Int { ends.last.map(Int.init) ?? 0 }

  mutating func append(_ length: Int) { ends.append(Int32(end + length)) }

  subscript(place: Int) -> Range<Int> {
    Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])
  }
}

struct Rows: Equatable, Sendable {
  private var stretches = Stretches()
  private var numbers: [Int32] = []

  init() {}

  init(_ rows: [[Int]]) {
    for row in rows { append(row) }
  }

  init(from packed: inout PackedNumbers) {
    (stretches, numbers) = (Stretches(from: &packed), packed.take())
  }

  func pack(into packer: inout NumberPacker) {
    stretches.pack(into: &packer)
    packer.put(numbers)
  }

  var count: Int { stretches.count }

  mutating func append(_ row: [Int]) {
    stretches.append(row.count)
    numbers += row.map(Int32.init)
  }

  subscript(row: Int) -> ArraySlice<Int32> { numbers[stretches[row]] }
}
