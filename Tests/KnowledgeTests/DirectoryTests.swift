/// Tests of looking organisations up.
import Knowledge
import Testing

@Suite struct DirectoryTests {
  private let directory = Directory([
    organisation(
      "lanshan", "蓝山商城", aliases: ["蓝山", "LanShan"], house: "lan", phones: ["95000", "0571-88150000"],
      domains: ["lanshan.example", "ls.example"], wrong: ["400-888-0000"]),
    organisation(
      "lanshan-finance", "蓝山金融", aliases: ["蓝山白条"], house: "lan", phones: ["95000"], domains: ["ls.example"]),
    organisation("lanshan-food", "蓝山外卖", domains: ["food.lanshan.example"]),
    organisation("huihe", "灰河银行", aliases: ["灰河"], phones: ["9588123", "0551-96588"]),
  ])

  @Test(arguments: [
    ("95000", ["lanshan", "lanshan-finance"]), ("０５７１ 8815-0000", ["lanshan"]), ("+86 571 88150000", ["lanshan"]),
    ("+86 571 95000", ["lanshan", "lanshan-finance"]), ("0551-96588", ["huihe"]), ("9588123", ["huihe"]), ("9588", []),
    ("+8695000", []), ("0095000", []), ("958812", []), ("400-888-0000", []), ("", []),
  ])
  func aNumberHasItsOwners(_ number: String, _ ids: [String]) {
    #expect(directory.owners(ofNumber: number).map(\.organisation.id) == ids)
  }

  @Test func aNumberThatCirculatesFalselyHasItsVictims() {
    #expect(directory.victims(of: "4008880000").map(\.organisation.id) == ["lanshan"])
    #expect(directory.victims(of: "95000").isEmpty)
    #expect(directory.victims(of: "no digits").isEmpty)
  }

  @Test(arguments: ["a-lanshan.example", "https://A-Lanshan.example:443/refund"])
  func aHostThatCirculatesFalselyHasItsVictims(_ address: String) {
    let directory = Directory([organisation("lanshan", "蓝山商城", wrong: ["a-lanshan.example"])])
    #expect(directory.victims(of: address).map(\.wrong.contact) == ["a-lanshan.example"])
  }

  @Test(arguments: [
    ("蓝山", ["lanshan"]), ("lanshan", ["lanshan"]), (" Lan Shan ", ["lanshan"]), ("蓝山金融客服", ["lanshan-finance"]),
    ("自称蓝山的客服", ["lanshan"]), ("金融", ["lanshan-finance"]), ("商", []), ("lanshan的客服", ["lanshan"]), ("milanshanti", []),
    ("lan", []),
    ("红岭", []), ("", []), ("  ", []),
  ])
  func aNameFindsTheLongestThatFits(_ name: String, _ ids: [String]) {
    #expect(directory.named(name).map(\.id) == ids)
  }

  @Test(arguments: [
    ("lanshan.example", ["lanshan"]), ("www.lanshan.example", ["lanshan"]),
    ("https://u@M.LanShan.example:443/a?b=lanshan", ["lanshan"]), ("a.food.lanshan.example", ["lanshan-food"]),
    ("ls.example.", ["lanshan", "lanshan-finance"]), ("notlanshan.example", []), ("lanshan.example.evil.example", []),
    ("https://lanshan.example@evil.example/", []), ("example", []), ("", []),
  ])
  func aHostBelongsToTheLongestDomainThatItEndsWith(_ host: String, _ ids: [String]) {
    #expect(directory.owners(ofHost: host).map(\.id) == ids)
  }
}
