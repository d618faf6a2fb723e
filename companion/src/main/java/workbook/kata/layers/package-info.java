/**
 * Layers: one set of the learner's files, the skeleton, the solution, or the solution with some
 * files replaced. A layer is copied into a fresh folder and compiled there with the chapter's given
 * code and tests.
 */
package workbook.kata.layers;
