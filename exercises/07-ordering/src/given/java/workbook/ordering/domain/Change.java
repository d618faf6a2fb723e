package workbook.ordering.domain;

/** Something that has happened to the berths of one voyage. */
public sealed interface Change permits BerthTaken, PassengerMoved, BerthGivenBack {}
