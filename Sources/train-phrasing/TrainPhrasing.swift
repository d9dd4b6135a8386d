/// Learns what the wording of texts tells from the texts that we wrote, and writes the weights for the program.
import Counsel
import Foundation
import Knowledge

@main
struct TrainPhrasing {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else { fail("usage: train-phrasing KNOWLEDGE-FOLDER [TABLE...]") }
    let wanted = arguments.dropFirst()
    do {
      let knowledge = KnowledgeBase(folder: folder)
      let grams = try Grams(knowledge.untaught())
      for recipe in [Recipe.wording, .frames, .happened, .deeds] where wanted.isEmpty || wanted.contains(recipe.name) {
        let texts = try recipe.texts(in: folder)
        let phrasing = Trainer(texts + (try borrowed(recipe, folder)), grams, recipe).phrasing()
        try phrasing.text.write(toFile: "\(folder)/\(recipe.name).tsv", atomically: true, encoding: .utf8)
        print("\(recipe.name): \(texts.count) texts, \(phrasing.table.count) grams")
      }
    } catch { fail("error: \(error)") }
  }

  private static func borrowed(_ recipe: Recipe, _ folder: String) throws -> [LabelledText] {
    guard let borrowed = recipe.borrowed else { return [] }
    let labels = Recipe.wording.labels
    let texts = try LabelledText.all(in: "\(folder)/corpus/\(borrowed.name)", labels: labels)
      .filter { !$0.notes.contains(borrowed.except) }
    return stride(from: 0, to: texts.count, by: borrowed.every).map { place in
      LabelledText(label: borrowed.outcome, notes: [Recipe.lent], text: texts[place].text)
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
