/// Tests of what files somebody means who names a folder, a pattern or a file.
import Foundation
import Testing

@testable import bearwatch

@Suite struct GivenFilesTests {
  private let folder = Home()

  private func make(_ names: String...) throws {
    for name in names {
      let file = URL(filePath: folder.path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
  }

  private func names(_ given: String...) -> [String] {
    GivenFiles(given.map { folder.path + "/" + $0 }).files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func `a folder stands for the files in it that may hold orders`() throws {
    try make("b.csv", "a.xlsx", "photo.jpg", ".hidden.csv", "in/c.ZIP", ".git/d.csv", "1/2/3/4/deep.csv")
    #expect(GivenFiles([folder.path]).files.map(\.path.fileName) == ["a.xlsx", "b.csv", "c.ZIP"])
    #expect(!GivenFiles([folder.path]).files.map(\.isFound).contains(false))
  }

  @Test func `a pattern finds files, and a file whose name looks like one is itself`() throws {
    try make("支付宝1.csv", "支付宝2.csv", "账单[1].csv")
    #expect(names("支付宝*.csv") == ["支付宝1.csv", "支付宝2.csv"])
    #expect(names("账单[1].csv") == ["账单[1].csv"])
    #expect(!GivenFiles([folder.path + "/账单[1].csv"]).files[0].isFound)
  }

  @Test func `what is not there stays, so that it is told of`() { #expect(names("none.csv", "no*.csv").count == 2) }
}
