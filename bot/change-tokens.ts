/*
 * Where Steady goes on to ask what has changed: rows of the list Settings, made by Microsoft 365 for one list and one mailbox. They say
 * nothing anywhere else, so that no copy brings them along.
 */

/** Of the list of people. */
export const PEOPLE_LOOKED_AT = 'people-looked-at';
/** Of the organiser’s calendar. */
export const CALENDAR_LOOKED_AT = 'calendar:delta';
