import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import type { Remark } from '../../contracts/reviews.ts';
import { reviewWords } from '../../words/reviews.ts';
import type { Values } from '../findings/in-form.ts';
import { fieldsWith } from './quotes.ts';

/** A remark while a reviewer types it, beside the form that it is about. */

export interface TypedRemark {
  id: number;
  /** A field of the form, or the whole. */
  place: string;
  quote: string;
  text: string;
}

/** A select has no empty value. */
export const whole = '-';

export interface FieldChoice {
  /** What it may be about: with words quoted, the fields that hold them. */
  choices: [path: string, label: string][];
  chosen: string;
  isMissing: boolean;
}

export function fieldChoiceOf(type: DocumentType, values: Values, { place, quote }: TypedRemark): FieldChoice {
  const holders = quote.trim() ? fieldsWith(type, values, quote.trim()) : [];
  const fields = Object.keys(fieldsOfType(type));
  const [first = whole] = holders;
  const paths = holders.length > 0 ? holders : [whole, ...fields];
  return {
    choices: paths.map((path) => [path, path === whole ? reviewWords.whole : fieldPathLabel(path)]),
    chosen: paths.includes(place) ? place : first,
    isMissing: quote.trim() !== '' && holders.length === 0,
  };
}

export function remarkOf({ quote, text }: TypedRemark, { chosen }: FieldChoice): Remark {
  return { ...(chosen === whole ? {} : { field: chosen }), ...(quote.trim() ? { quote } : {}), text };
}
