/**
 * The laboratory: the pretend world in which a component lives while it is tested.
 *
 * <p>One virtual clock, one platform that can be told to misbehave, real databases, and a numbered
 * point at each interaction where a component can be made to crash. Everything that happens goes on
 * one timeline, and the same trial in the same weather always gives the same timeline.
 */
package workbook.lab;
