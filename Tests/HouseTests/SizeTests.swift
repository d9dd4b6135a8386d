/// Files and functions stay small.
import Testing

@Suite struct SizeTests {
  @Test(arguments: House.swiftFiles("Sources") + House.swiftFiles("Tests"))
  func `no file has over 250 lines`(_ file: SwiftFile) {
    #expect(file.lineCount <= 250, "\(file.path) has \(file.lineCount)")
  }

  @Test(arguments: House.swiftFiles("Sources") + House.swiftFiles("Tests"))
  func `no function has over 40 lines`(_ file: SwiftFile) {
    for function in file.functions { #expect(function.lines <= 40, "\(file.path): \(function.name)") }
  }

  @Test(arguments: House.names(in: "Sources"))
  func `half of a module's files have 80 lines or fewer`(_ module: String) {
    let files = House.swiftFiles("Sources").filter { $0.module == module }
    #expect(files.map(\.lineCount).median <= 80)
  }

  @Test func `half of all functions have 7 lines or fewer`() {
    let lengths = House.swiftFiles("Sources").flatMap(\.functions).map(\.lines)
    #expect(lengths.count > 300, "the counting of functions finds only \(lengths.count)")
    #expect(lengths.median <= 7)
  }

  @Test func `functions are counted between their braces`() {
    let file = SwiftFile(path: "Sources/X/Y.swift", text: Self.sample)
    #expect(file.functions.map(\.name) == ["funcone", "functwo", "init("])
    #expect(file.functions.map(\.lines) == [3, 1, 1])
    #expect(!file.code.contains("said") && file.spoken.contains("said"))
    #expect(!file.spoken.contains("told"))
  }

  private static let sample = """
    /// A thing.
    struct Y {
      func one(_ a: Int) -> Int {
        let b = "said { \\(a + { 1 }())"  // told {
        let c = 1
        return b.count + c
      }
      func two() { }
      init(_ body: () -> Void = {}) {
        body()
      }
    }

    """
}
