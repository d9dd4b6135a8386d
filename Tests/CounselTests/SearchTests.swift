/// What users type to find orders is read as words, platforms and days.
import Model
import Testing

@testable import Counsel

struct SearchEntry: Saying {
  var said: [String]
  var words: [String]?
  /// One of the platforms that are meant; where it is missing, none is.
  var platform: String?
  var from: String?
  var to: String?
}

@Suite struct SearchTests {
  @Test(arguments: Corpus.pairs("Corpus/searches.yaml", as: SearchEntry.self))
  func `a search is read`(_ said: Said<SearchEntry>) throws {
    let search = try Rules.counsel.search(said.text, today: Rules.today)
    #expect(search.words == said.meant.words ?? [])
    #expect(search.days.map(\.lowerBound.description) == said.meant.from)
    #expect(search.days.map(\.upperBound.description) == said.meant.to)
    if let platform = said.meant.platform {
      #expect(search.platforms.contains(PlatformID(rawValue: platform)), "\(search.platforms)")
    } else {
      #expect(search.platforms == [])
    }
  }

  @Test func `the corpus of searches is large enough`() {
    #expect(Corpus.pairs("Corpus/searches.yaml", as: SearchEntry.self).count >= 70)
  }

  @Test func `a house that sells under two names is searched under both`() throws {
    let platforms = Set(try Rules.counsel.search("淘宝", today: Rules.today).platforms)
    #expect(platforms.isSuperset(of: ["taobao", "tmall"]))
    #expect(!platforms.contains("jd"))
  }
}
