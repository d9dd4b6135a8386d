/// Tests of where the program keeps its things.
import Testing

@testable import bearwatch

@Suite struct PlacesTests {
  @Test(arguments: [
    (["BEARWATCH_HOME": "/a", "XDG_DATA_HOME": "/b", "HOME": "/c"], "/a"),
    (["XDG_DATA_HOME": "/b", "HOME": "/c"], "/b/bearwatch"),
    (["XDG_DATA_HOME": "relative", "HOME": "/c"], "/c/.local/share/bearwatch"),
    (["BEARWATCH_HOME": "", "XDG_DATA_HOME": "", "HOME": "/c"], "/c/.local/share/bearwatch"),
  ])
  func theFirstThatIsSetDecides(_ environment: [String: String], _ home: String) throws {
    #expect(try Places(environment).home == home)
  }

  @Test(arguments: [[:], ["HOME": ""], ["XDG_DATA_HOME": "relative"]])
  func withoutAnyItIsWrongUsage(_ environment: [String: String]) {
    #expect(throws: Failure("places.no_home", status: .usage)) { try Places(environment) }
  }
}
