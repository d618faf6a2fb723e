/**
 * Your detectors. They may look at what {@code workbook.mudball.inspected} shows them, and know
 * none of those whom they judge.
 */
package workbook.mudball.detectors;
