import { formatDay } from './dates.ts';

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
  if (docType === 'L' || docType === 'PL') return startsWith(title, type) ? title : `${type} ${title}`;
  if (!number) return [title, issuer && `của ${issuer}`, issuedOn && `ngày ${formatDay(issuedOn)}`].filter(Boolean).join(' ');
  const parts = [`${type} số ${number}`, issuedOn && `ngày ${formatDay(issuedOn)}`, issuer && `của ${issuer}`];
  return [...parts, inSentence(title, type)].filter(Boolean).join(' ');
}

/** `Về việc …` → `về việc …`; `Kế hoạch hoạt động …` of a plan → `về hoạt động …`: its type has been said. */
function inSentence(title: string, type: string): string {
  if (startsWith(title, type)) return `về ${title.slice(type.length).trim()}`;
  // A second word in capitals is a name's, and then so is the first.
  const isName = /^\S+\s+\p{Lu}/u.test(title) || /^\p{Lu}{2}/u.test(title);
  return isName ? `về ${title}` : title.slice(0, 1).toLowerCase() + title.slice(1);
}

function startsWith(title: string, type: string): boolean {
  return title.toLowerCase().startsWith(`${type.toLowerCase()} `);
}
