/// Learns how scammers word things from the texts that we wrote, and writes the weights for the program.
import Counsel
import Foundation
import Knowledge

@main
struct TrainPhrasing {
  static func main() {
    guard CommandLine.arguments.count == 2 else { fail("usage: train-phrasing KNOWLEDGE-FOLDER") }
    let folder = CommandLine.arguments[1]
    do {
      let rulebook = try KnowledgeBase(folder: folder).rulebook()
      let texts = try LabelledText.all(in: folder + "/corpus")
      let phrasing = Trainer(texts, try Grams(rulebook)).phrasing()
      try phrasing.text.write(toFile: "\(folder)/\(Phrasing.file)", atomically: true, encoding: .utf8)
      print("\(texts.count) texts, \(phrasing.table.count) grams")
    } catch { fail("error: \(error)") }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
