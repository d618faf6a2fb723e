package workbook.lab.report;

/** What sort of test it is. Declared in the order in which a learner should see them fail. */
public enum Kind {
  /** One story, told by Jupiter. */
  EXAMPLE,
  /** Many stories, made by jqwik. */
  PROPERTY,
  /** A rule about who may know whom, checked by ArchUnit. */
  BOUNDARY
}
