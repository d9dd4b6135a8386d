/// Tests of Importing.
import Testing

@Suite struct ImportingSuite {}
