import type { InputProps } from '@strapi/strapi/admin';
import { readDay, shownDay } from '../../rules/typed-day.ts';
import { dayWords } from '../../words/desk.ts';
import { TypedInput, type Reading } from './TypedInput.tsx';

const reading: Reading = {
  read: readDay,
  show: shownDay,
  fault: 'notADay',
  like: dayWords.likeDay,
  picker: { type: 'date', valueOf: (day) => day, read: (day) => day },
};

export default function DayInput(props: InputProps) {
  return <TypedInput {...props} reading={reading} />;
}
