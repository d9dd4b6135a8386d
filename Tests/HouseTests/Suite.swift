/// Tests of House.
import Testing

@Suite struct HouseSuite {}
