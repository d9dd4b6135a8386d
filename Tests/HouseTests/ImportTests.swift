/// Who may import what: the arrows of the drawing in the design.
import Testing

@Suite struct ImportTests {
  /// For each module, all that its files may import.
  private static let rows: [String: Set<String>] = [
    "Model": [],
    "Knowledge": ["Model", "Yams", "Foundation"],
    "Importing": ["Model", "Knowledge", "CLibZip", "CLibXML2", "Foundation", "Glibc", "Darwin"],
    "Counsel": ["Model", "Knowledge", "Synchronization"],
    "Store": ["Model", "GRDB", "Foundation"],
    "Terminal": ["CEditLine", "Glibc", "Darwin", "Synchronization"],
    "Sealing": ["Crypto", "CryptoExtras", "Foundation"],
    "bearwatch": [
      "Model", "Knowledge", "Importing", "Counsel", "Sealing", "Store", "Terminal", "ArgumentParser", "Foundation",
      "Glibc",
    ],
    "bearwatch-bench": ["Model", "Knowledge", "Store", "PtySupport", "Foundation", "Glibc"],
    "knowledge-pack": ["Counsel", "Knowledge", "Foundation"],
    "train-phrasing": ["Counsel", "Knowledge", "Foundation"],
    "PackKnowledge": ["PackagePlugin", "Foundation"],
    "ModelTests": ["Model", "Testing", "Foundation"],
    "KnowledgeTests": ["Knowledge", "Model", "Testing", "Foundation"],
    "ImportingTests": ["Importing", "FuzzSupport", "Knowledge", "Model", "Testing", "Foundation", "Synchronization"],
    "CounselTests": ["Counsel", "FuzzSupport", "Knowledge", "Model", "Testing", "Foundation"],
    "StoreTests": ["Store", "Model", "GRDB", "Testing", "Foundation"],
    "SealingTests": ["Sealing", "Crypto", "Testing", "Foundation"],
    "PtySupport": ["Foundation", "Glibc"],
    "FuzzSupport": ["Foundation", "Glibc"],
    "LineEditorDemo": ["Glibc", "Terminal"],
    "TerminalTests": ["Terminal", "PtySupport", "Testing", "Foundation", "Glibc"],
    "bearwatchTests": [
      "bearwatch", "PtySupport", "Counsel", "Importing", "Knowledge", "Model", "Sealing", "Store", "GRDB", "Terminal",
      "Testing", "Foundation", "Glibc",
    ],
    "HouseTests": ["Knowledge", "Testing", "Foundation"],
  ]

  /// For each outside library, the one module that knows it.
  private static let owners = [
    "GRDB": "Store", "Yams": "Knowledge", "ArgumentParser": "bearwatch", "CEditLine": "Terminal",
    "CLibZip": "Importing", "CLibXML2": "Importing",
    "Crypto": "Sealing", "CryptoExtras": "Sealing",
  ]

  @Test(arguments: House.swiftFiles("Sources") + House.swiftFiles("Tests"))
  func `a file imports only what its module may`(_ file: SwiftFile) throws {
    let row = try #require(Self.rows[file.module], "\(file.module) has no row in the table")
    for name in file.imports { #expect(row.contains(name), "\(file.path) imports \(name)") }
  }

  @Test(arguments: House.swiftFiles("Sources"))
  func `an outside library is imported by one module`(_ file: SwiftFile) {
    for name in file.imports {
      if let owner = Self.owners[name] { #expect(file.module == owner, "\(file.path) imports \(name)") }
    }
  }

  @Test func `the modules on one floor do not know one another`() {
    let floor: Set = ["Importing", "Counsel", "Sealing", "Store", "Terminal"]
    for module in floor { #expect(Self.rows[module, default: []].isDisjoint(with: floor)) }
  }

  @Test func `imports are found`() {
    #expect(House.swiftFiles("Sources").flatMap(\.imports).count > 100)
    let file = SwiftFile(path: "Tests/X/Y.swift", text: "@testable import Counsel\nimport Model\n// import Yams\n")
    #expect(file.imports == ["Counsel", "Model"])
  }
}
