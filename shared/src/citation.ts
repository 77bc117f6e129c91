import { labelOf } from './choices.ts';
import type { Attachment } from './content-types/attachment.ts';

export interface Cited {
  /** `KH` */
  docType: string;
  /** `Kế hoạch` */
  type: string;
  number?: string | undefined;
  /** `YYYY-MM-DD` */
  issuedOn?: string | undefined;
  issuers?: readonly string[];
  /** Trích yếu. */
  title: string;
}

/**
 * How a legal text cites a document for the first time (Decree 30/2020/NĐ-CP, Appendix I, part II): type, number, day, issuer,
 * abstract; for a law or an ordinance only its type and name. `Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17/02/2022 của Hội đồng … về …`.
 */
export function citationOf({ docType, type, number, issuedOn, issuers = [], title }: Cited): string {
  if (docType === 'L' || docType === 'PL') return isWholeName(title, type) ? title : `${type} ${title}`;
  const day = issuedOn && dayInWords(issuedOn);
  const by = issuers.length > 0 && `của ${inOneSentence.format(issuers)}`;
  if (!number) return [title, by, day].filter(Boolean).join(' ');
  const parts = [numbered(type, number), day, by];
  return [...parts, inSentence(title, type)].filter(Boolean).join(' ');
}

const inOneSentence = new Intl.ListFormat('vi');

/** What a document is called by. */
export type NameParts = Pick<Attachment, 'docType' | 'number' | 'title' | 'issuedOn'>;

/**
 * What a document is called in a list or a link: `Luật Hôn nhân và gia đình 2014 · 52/2014/QH13`, `Kế hoạch số 31/KH-HĐPHPBGDPL`; the
 * abstract where there is no number.
 */
export function documentName(document: NameParts): string {
  const { docType, number, title } = document;
  if (isLaw(document)) return [shortName(document), number].filter(Boolean).join(' · ');
  return number ? numbered(labelOf('docTypes', docType), number) : title;
}

/** `Kế hoạch số 31/KH-HĐPHPBGDPL` */
export const numbered = (type: string, number: string) => `${type} số ${number}`;

/** What people call it: `Luật Hôn nhân và gia đình 2014`; a document that has no name of its own by type and number. */
export function shortName(document: NameParts): string {
  if (!isLaw(document)) return documentName(document);
  return [lawName(document), yearOf(document)].filter(Boolean).join(' ');
}

/** What it is about, where its name does not say so. */
export function abstractOf(document: NameParts): string | undefined {
  return isLaw(document) || !document.number ? undefined : document.title;
}

/** Laws, codes and ordinances are called by their names, everything else by type and number. */
export function isLaw({ docType }: Pick<Attachment, 'docType'>): boolean {
  return docType === 'L' || docType === 'PL';
}

/** `Luật Hôn nhân và gia đình`, whether its title begins with its type or ends with its year or not. */
export function lawName({ docType, title }: Pick<Attachment, 'docType' | 'title'>): string {
  const name = title.replace(/(?<! ) +(?:năm +)?(?:19|20)\d\d$/i, '');
  const type = labelOf('docTypes', docType);
  return isWholeName(name, type) ? name : `${type} ${name}`;
}

/** The year that tells a law from others of its name. */
export function yearOf({ issuedOn, number }: Pick<Attachment, 'issuedOn' | 'number'>): string | undefined {
  return issuedOn?.slice(0, 4) ?? /\/(\d{4})\//.exec(number ?? '')?.[1];
}

/** `Về việc …` → `về việc …`; `Kế hoạch hoạt động …` of a plan → `về hoạt động …`: its type has been said. */
function inSentence(title: string, type: string): string {
  if (startsWith(title, type)) {
    const rest = title.slice(type.length).trim();
    return /^(về|v\/v) /i.test(rest) ? rest : `về ${rest}`;
  }
  // If the second word is in capitals it is part of a name, and then the first one is too.
  const isName = /^\S+\s+\p{Lu}/u.test(title) || /^\p{Lu}{2}/u.test(title);
  return isName ? `về ${title}` : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** `Bộ luật Dân sự` and `Hiến pháp` bear no other type before them. */
function isWholeName(title: string, type: string): boolean {
  return [type, 'Bộ luật', 'Hiến pháp'].some((start) => startsWith(`${title} `, start));
}

/** `ngày 05 tháng 02 năm 2022`, `ngày 17 tháng 6 năm 2022`: Decree 30/2020/NĐ-CP, Appendix I, part II, 4. */
function dayInWords(issuedOn: string): string {
  const [year, month, date] = issuedOn.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function startsWith(title: string, type: string): boolean {
  return title.toLowerCase().startsWith(`${type.toLowerCase()} `);
}
