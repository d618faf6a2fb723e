/** Payments: charges and refunds cards. It answers whoever asks and knows nobody. */
package workbook.saga.payments;
