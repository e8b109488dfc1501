import type { LocalDate, LocalTime } from '#rules/views';

/*
 * What stands in a field for a day or a time. The browser gives one or nothing, and the server looks again and says what is wrong.
 */

export const typedDay = (value: string): LocalDate => value as LocalDate;

/** `2026-11-21T09:30`; some browsers add seconds. */
export const typedTime = (value: string): LocalTime => value.slice(0, 16) as LocalTime;
