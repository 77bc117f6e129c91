import { docTypes } from './choices.ts';
import { toSlug } from './slug.ts';
import { fold, withVietnameseD } from './text.ts';

/**
 * Numbers of official documents: the classes of Decree 30/2020/NĐ-CP, of normative documents, and of the Party. Whatever spelling is
 * read, the one correct form is returned.
 */

export interface DocumentNumber {
  /** In its correct form. */
  number: string;
  class: 'administrative' | 'letter' | 'normative' | 'law' | 'party';
  /** Where the number alone says it: a law's number may also be that of a resolution of the National Assembly. */
  docType?: DocType;
  /** Normative documents have it in the number. */
  year?: number;
}

type DocType = (typeof docTypes)[number]['value'];

/** Letters and digits between two separators; `BNN&PTNT` and `UBND.HC` are one. */
const symbol = String.raw`\p{L}[\p{L}\d&.]*`;
const symbols = String.raw`[\p{L}\d&.]+(?:-[\p{L}\d&.]+)*`;
/** `31`, `31a` */
const count = String.raw`\d{1,5}\p{L}?`;

const patterns = {
  /** `14/2012/QH13` */
  law: /^(\d{1,5})\/(\d{4})\/((?:UBTV)?QH)(\d{1,2})$/iu,
  /** `42/2022/NĐ-CP` */
  normative: new RegExp(String.raw`^(${count})/(\d{4})/(\p{L}{1,6})-(${symbols})$`, 'u'),
  /** `80-KL/TW` */
  party: new RegExp(String.raw`^(${count})-(\p{L}{1,5})/(${symbols})$`, 'u'),
  /** `31/KH-HĐPHPBGDPL`; an official letter has its issuer where the type stands: `1488/BTP-PBGDPL` */
  office: new RegExp(String.raw`^(${count})/(${symbol})-(${symbols})$`, 'u'),
} as const;

/** No number is longer; each blank of a longer text would be looked at for each other one. */
const longest = 200;

/**
 * A number as somebody wrote it: any dash, spaces, lower case, `Số:` before it, marks in NFD, `QD` for `QĐ`, a zero too many or too
 * few. Abbreviations of issuers that are `known` get back the `Đ` that was typed as `D`. `undefined` for a pattern that no rule
 * knows, which is worth a warning.
 */
export function readNumber(text: string, known: readonly string[] = []): DocumentNumber | undefined {
  if (text.length > longest) return undefined;
  const tidy = withPlainSigns(text)
    .trim()
    .replace(/^số(\s*,?\s*ký hiệu)?\s*[:.]?\s*(?=\d)/iu, '')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/[\s.,;]+$/, '');
  const issuers = (joined: string) => joined.split('-').map((part) => spelled(part, known));

  const law = patterns.law.exec(tidy);
  if (law) {
    const [, ordinal = '', year = '', body = '', term = ''] = law;
    return { number: `${padded(ordinal)}/${year}/${body.toUpperCase()}${term}`, class: 'law', year: Number(year) };
  }

  const normative = patterns.normative.exec(tidy);
  if (normative) {
    const [, ordinal = '', year = '', type = '', rest = ''] = normative;
    return { ...typed('normative', `${padded(ordinal)}/${year}/`, type, '-', issuers(rest)), year: Number(year) };
  }

  const party = patterns.party.exec(tidy);
  if (party) {
    const [, ordinal = '', type = '', rest = ''] = party;
    return typed('party', `${padded(ordinal)}-`, type, '/', issuers(rest));
  }

  const office = patterns.office.exec(tidy);
  if (!office) return undefined;
  const [, ordinal = '', first = '', rest = ''] = office;
  if (typeOf(first)) return typed('administrative', `${padded(ordinal)}/`, first, '-', issuers(rest));
  const start = spelled(first, known);
  const number = `${padded(ordinal)}/${start}-${issuers(rest).join('-')}`;
  // `01/VBHN-BTP`: neither a type of the table nor an office.
  if (!known.some((one) => sameLetters(one, start)) && !issuerForm.test(start)) return { number, class: 'administrative' };
  return { number, class: 'letter', docType: 'CV' };
}

/** A number that has its type in it, and behind that its issuers. */
function typed(
  kind: DocumentNumber['class'],
  start: string,
  type: string,
  separator: '-' | '/',
  issuers: readonly string[],
): DocumentNumber {
  const right = typeOf(type);
  return {
    number: `${start}${right ?? type.toUpperCase()}${separator}${issuers.join('-')}`,
    class: kind,
    docType: docTypes.find(({ value }) => value === right)?.value,
  };
}

/** NFC, every `Đ` the Vietnamese one, every dash a hyphen, every slash a slash, nothing that cannot be seen. */
export function withPlainSigns(text: string): string {
  return withVietnameseD(text)
    .normalize('NFC')
    .replace(/[\p{Pd}\u00AD\u2212]/gu, '-')
    .replace(/[\u2044\u2215\uFF0F\\]/g, '/')
    .replace(/\p{Cf}/gu, '');
}

/** Copies carry a type of their own, and are no type of document: Decree 30/2020/NĐ-CP, Appendix III. */
const copyTypes = ['SY', 'TrS', 'SL'];

/** `L` in a number is an order of the President (`05/2022/L-CTN`): a law has no letter for it. */
const types: readonly string[] = [...docTypes.map(({ value }) => value).filter((value) => value !== 'L'), ...copyTypes];

/** The type as the table spells it. `DA` is a type of its own beside `ĐA`; `ND` can only be `NĐ`. */
export function typeOf(token: string): string | undefined {
  return types.find((type) => sameLetters(type, token)) ?? onlyOne(types.filter((type) => fold(type) === fold(token)));
}

/** Whether a type that is written without marks may stand for several: `hd` is Hướng dẫn or Hợp đồng. */
export function isAmbiguousWithoutMarks(token: string): boolean {
  return types.filter((type) => fold(type) === fold(token)).length > 1;
}

/** Known whether they are in the list of agencies or not. The Prime Minister's has a small letter; others were written so on purpose, or not at all. */
const usualIssuers = ['TTg', 'UBND', 'HĐND', 'TAND'];

function spelled(token: string, known: readonly string[]): string {
  const usual = [...new Set([...usualIssuers, ...known])];
  const same = usual.find((one) => sameLetters(one, token)) ?? onlyOne(usual.filter((one) => fold(one) === fold(token)));
  if (same) return same.normalize('NFC');
  const capitals = token.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 ? token : token.toUpperCase();
}

/** How abbreviations of offices begin: ministries, departments, councils, committees, courts, the police, bodies of the State. */
const issuerForm = /^(?:[BS]\p{Lu}{2,6}|(?:UB|HĐ|TAND|VKSND|VP|MTTQ|CA|CP|TTg|CTN|QH|TCT|CT|CC|BQL)[\p{L}\d&.]*)$/u;

/** `0` is before a number under 10, and before no other: Decree 30/2020/NĐ-CP, Appendix I, II.3. */
function padded(ordinal: string): string {
  return ordinal.replace(/^0*(?=\d)/, '').replace(/^\d(?!\d)/, '0$&');
}

function sameLetters(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** `31/KH-HĐPHPBGDPL` → `31-kh-hdphpbgdpl`, as part of an address. */
export function numberSlug(number: string): string {
  return toSlug(number);
}
