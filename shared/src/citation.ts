import { labelOf } from './choices.ts';
import type { Attachment } from './content-types/attachment.ts';
import { numbered } from './words/pages.ts';

export interface Cited {
  /** `KH` */
  docType: string;
  /** `Kế hoạch` */
  type: string;
  number?: string | undefined;
  /** `YYYY-MM-DD` */
  issuedOn?: string | undefined;
  issuer?: string | undefined;
  /** Trích yếu. */
  title: string;
}

/**
 * How a legal text cites a document for the first time (Decree 30/2020/NĐ-CP, Appendix I, part II): type, number, day, issuer, abstract; of
 * a law or an ordinance its type and name alone. `Kế hoạch số 31/KH-HĐPHPBGDPL ngày 17/02/2022 của Hội đồng … về …`.
 */
export function citationOf({ docType, type, number, issuedOn, issuer, title }: Cited): string {
  if (docType === 'L' || docType === 'PL') return isWholeName(title, type) ? title : `${type} ${title}`;
  const day = issuedOn && dayInWords(issuedOn);
  if (!number) return [title, issuer && `của ${issuer}`, day].filter(Boolean).join(' ');
  const parts = [`${type} số ${number}`, day, issuer && `của ${issuer}`];
  return [...parts, inSentence(title, type)].filter(Boolean).join(' ');
}

/** What a document is called in a list or a link: `Kế hoạch số 31/KH-HĐPHPBGDPL`; the abstract where there is no number. */
export function documentName({ docType, number, title }: Pick<Attachment, 'docType' | 'number' | 'title'>): string {
  return number ? numbered(labelOf('docTypes', docType), number) : title;
}

/** What people call it: `Luật Hôn nhân và gia đình 2014`; a document that has no name of its own by type and number. */
export function shortName(document: Pick<Attachment, 'docType' | 'number' | 'title' | 'issuedOn'>): string {
  const { docType, title, issuedOn } = document;
  if (docType !== 'L' && docType !== 'PL') return documentName(document);
  const type = labelOf('docTypes', docType);
  return [isWholeName(title, type) ? title : `${type} ${title}`, issuedOn?.slice(0, 4)].filter(Boolean).join(' ');
}

/** `Về việc …` → `về việc …`; `Kế hoạch hoạt động …` of a plan → `về hoạt động …`: its type has been said. */
function inSentence(title: string, type: string): string {
  if (startsWith(title, type)) {
    const rest = title.slice(type.length).trim();
    return /^(về|v\/v) /i.test(rest) ? rest : `về ${rest}`;
  }
  // A second word in capitals is a name's, and then so is the first.
  const isName = /^\S+\s+\p{Lu}/u.test(title) || /^\p{Lu}{2}/u.test(title);
  return isName ? `về ${title}` : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** `Bộ luật Dân sự` and `Hiến pháp` bear no other type before them. */
function isWholeName(title: string, type: string): boolean {
  return [type, 'Bộ luật', 'Hiến pháp'].some((start) => startsWith(title, start));
}

/** `ngày 05 tháng 02 năm 2022`, `ngày 17 tháng 6 năm 2022`: Decree 30/2020/NĐ-CP, Appendix I, part II, 4. */
function dayInWords(issuedOn: string): string {
  const [year, month, date] = issuedOn.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function startsWith(title: string, type: string): boolean {
  return title.toLowerCase().startsWith(`${type.toLowerCase()} `);
}
