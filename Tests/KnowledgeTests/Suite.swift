/// Tests of Knowledge.
import Testing

@Suite struct KnowledgeSuite {}
