/** Numbers of official documents: the classes of Decree 30/2020/NĐ-CP, of normative documents, and of the Party. */

import { toSlug } from './text.ts';

const patterns = {
  /** `42/2022/NĐ-CP`, `14/2012/QH13` */
  normative: /^\d{1,5}[a-zđ]?\/\d{4}\/(QH\d{1,2}|[\p{Lu}\p{Ll}]{1,6}(-[\p{L}\d]+)+)$/u,
  /** `80-KL/TW` */
  party: /^\d{1,5}-[\p{L}]{1,5}\/[\p{L}\d]+(-[\p{L}\d]+)*$/u,
  /** `31/KH-HĐPHPBGDPL`; an official letter has the office where the type stands: `1488/BTP-PBGDPL` */
  administrative: /^\d{1,5}[a-zđ]?\/[\p{L}\d]+(-[\p{L}\d&.]+)+$/u,
} as const;

export type NumberClass = keyof typeof patterns;

/** The class whose pattern the number has; `undefined` for a pattern that no rule knows, which is worth a warning. */
export function classOfNumber(number: string): NumberClass | undefined {
  const text = number.normalize('NFC').trim();
  return (Object.keys(patterns) as NumberClass[]).find((name) => patterns[name].test(text));
}

/** `31/KH-HĐPHPBGDPL` → `31-kh-hdphpbgdpl`, for an address. */
export function numberSlug(number: string): string {
  return toSlug(number);
}
