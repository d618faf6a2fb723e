/**
 * What is proven about every chapter: that its tests reject wrong ideas and accept right ones, and
 * that its pages say what is so. A proof answers with complaints, one sentence each, or with none.
 */
package workbook.proof;
