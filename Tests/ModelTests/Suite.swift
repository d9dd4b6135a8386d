/// Tests of Model.
import Testing

@Suite struct ModelSuite {}
