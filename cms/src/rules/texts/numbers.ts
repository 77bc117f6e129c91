import { readNumber } from '@pho-luat/shared/document-number';
import { warning, type Issue } from '../issue.ts';
import type { ReadText } from './read-text.ts';

/** `31/KH-UBND`, `42/2022/NĐ-CP`, also with blanks at its signs or in small letters. */
const eachNumber =
  /(?<![\p{L}\d/.,-])\d{1,5}\p{L}?(?:\s?\/\s?[12]\d{3})?\s?[-–/]\s?\p{L}[\p{L}\d&]*(?:\s?[-–]\s?\p{L}[\p{L}\d&]*|\/\p{Lu}[\p{L}\d&]*)*(?![\p{L}\d/])/gu;

/** Numbers of documents that are not written as they should be: nobody finds a document by them. Whether there is such a one is asked elsewhere. */
export function numberIssues(field: string, { runs }: ReadText): Issue[] {
  const found = runs.flat().flatMap((line) => line.match(eachNumber) ?? []);
  return [...new Set(found)].flatMap((words) => {
    const read = readNumber(words);
    // A number whose type has no abbreviation may be anything: 24/7, 5/Tổ.
    const isKnown = read && (read.class === 'law' || (read.docType !== undefined && read.class !== 'letter'));
    return isKnown && read.number !== words ? [warning(field, 'unusualNumberInText', { words, right: read.number }, words)] : [];
  });
}
