/**
 * What Payments knows about cancelled crossings: what happened, and which desk owes what. It knows
 * neither brokers nor databases.
 */
package workbook.idempotent.domain;
