/// `bearwatch knowledge formats`: the user's own descriptions of tables, and how to give one to everybody.
import ArgumentParser
import Foundation
import Knowledge

struct KnowledgeFormats: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the tables that you have explained, or prints one of them as YAML.",
    discussion: """
      What is printed holds names of columns and no orders. As a file of Knowledge/formats/
      with a small invented sample it can be contributed.
      """)

  @Argument(help: "The id of one.") var id: String?
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let own = try context.ownFormats()
    own.warn()
    guard let id else {
      for format in own.known.own { print("\(format.id)\t\(format.name.cleaned)") }
      if own.known.own.isEmpty { print(wording.phrase("formats.none")) }
      return
    }
    guard let format = own.known.own.first(where: { $0.id == id }) else {
      throw Failure("formats.no_such", ["id": id.cleaned], status: .badInput)
    }
    print(try format.yaml(), terminator: "")
  }
}
