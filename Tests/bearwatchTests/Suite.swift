/// Tests of bearwatch.
import Testing

@Suite struct BearwatchSuite {}
