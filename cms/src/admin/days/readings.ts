import { formatInstant, instantOfMinute, minuteOf } from '@pho-luat/shared/dates';
import { readDay, readMoment, shownDay, shownMoment } from '../../rules/typed-day.ts';
import { dayWords } from '../../words/desk.ts';

/** How a text is read as a day, or as a day and a time. */
export interface Reading {
  /** The value; undefined while the text is not one. */
  read: (typed: string) => string | undefined;
  show: (value: string) => string;
  /** What is said of a text that is not one. */
  fault: 'notADay' | 'notAMoment';
  like: string;
  picker: { type: 'date' | 'datetime-local'; valueOf: (value: string) => string; read: (picked: string) => string };
  /** Said below a value. */
  inWords?: (value: string) => string;
}

export const dayReading: Reading = {
  read: readDay,
  show: shownDay,
  fault: 'notADay',
  like: dayWords.likeDay,
  picker: { type: 'date', valueOf: (day) => day, read: (day) => day },
};

/** In Vietnam's zone, whatever the browser's; Strapi's own input takes the browser's. */
export const momentReading: Reading = {
  read: readMoment,
  show: shownMoment,
  fault: 'notAMoment',
  like: dayWords.likeMoment,
  picker: { type: 'datetime-local', valueOf: minuteOf, read: instantOfMinute },
  inWords: (instant) => dayWords.inVietnam(formatInstant(instant)),
};
