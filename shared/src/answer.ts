import { labelOf } from './choices.ts';
import type { Answer } from './content-types/components/answer.ts';
import { answerWords as words } from './words/answer.ts';

/** The answer of an article in words, as its page, the search and a printed notice say it. */

/** One item per line; a number or a dash that was typed before it is the list's own. */
export function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** `50.000 đồng mỗi hồ sơ` */
export function feeText({ amount, unit }: NonNullable<Answer['fee']>): string {
  return amount === 0 ? words.free : words.amount(inVietnamese.format(amount), inSentence(labelOf('feeUnits', unit)));
}

/** `7 ngày làm việc kể từ ngày nhận đủ hồ sơ` */
export function deadlineText({ days, dayKind, from }: NonNullable<Answer['deadline']>): string {
  return words.time(days, inSentence(labelOf('dayKinds', dayKind)), from);
}

/** Where, how much and by when: what a resident asks before going. */
export function factsOf({ where, fee, deadline }: Answer): [label: string, value: string][] {
  return [
    ...(where ? [[words.where, labelOf('agencyKinds', where)] satisfies [string, string]] : []),
    ...(fee ? [[words.fee, feeText(fee)] satisfies [string, string]] : []),
    ...(deadline ? [[words.deadline, deadlineText(deadline)] satisfies [string, string]] : []),
  ];
}

const inVietnamese = new Intl.NumberFormat('vi-VN');

function inSentence(label: string): string {
  return label.toLocaleLowerCase('vi');
}
