import type { InputProps } from '@strapi/strapi/admin';
import { formatInstant, instantOfMinute, minuteOf } from '@pho-luat/shared/dates';
import { readMoment, shownMoment } from '../../rules/typed-day.ts';
import { dayWords } from '../../words/desk.ts';
import { TypedInput, type Reading } from './TypedInput.tsx';

/** In Vietnam's zone, whatever the browser's; Strapi's own input takes the browser's. */
const reading: Reading = {
  read: readMoment,
  show: shownMoment,
  fault: 'notAMoment',
  like: dayWords.likeMoment,
  picker: { type: 'datetime-local', valueOf: minuteOf, read: instantOfMinute },
  inWords: (instant) => dayWords.inVietnam(formatInstant(instant)),
};

export default function MomentInput(props: InputProps) {
  return <TypedInput {...props} reading={reading} />;
}
