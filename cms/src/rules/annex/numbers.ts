/** The numbers that an annex gives its groups and tasks: `A`, `II`, `3`, `3.1`, `b)`. */

export interface Numbered {
  code?: string;
  text: string;
}

/** Higher is deeper. */
export type Level = number;

const levels: readonly RegExp[] = [/^[A-H]$/, /^[IVX]+$/, /^\d+$/, /^\d+\.\d+$/, /^\d+(\.\d+){2,}$/, /^[a-zđ]$/];

/** `Phần II.` → `II`, `b)` → `b`, `(1)` → `1`; nothing for a dash, and for what is no number of this kind. */
export function codeOf(cell: string): string | undefined {
  const text = cell
    .normalize('NFC')
    .trim()
    .replace(/^(phần|mục|nhóm)\s+/iu, '')
    .replace(/^\(|[.):/]+$/g, '');
  return /^([A-H]|[IVX]+|\d+|[a-zđ])([.\-/]([IVX]+|\d+|[a-zđ]))*$/u.test(text) ? text.replace(/[-/]/g, '.') : undefined;
}

/** The number at the start of a cell: `II. Truyền thông`, `1) Tập huấn`, `Phần I: …`. */
export function numberedText(cell: string): Numbered {
  const text = cell.normalize('NFC').trim();
  const [whole = '', number = ''] = numberAtStart.exec(text) ?? [];
  const code = codeOf(number);
  return code ? { code, text: text.slice(whole.length) } : { text };
}

const one = String.raw`(?:[A-H]|[IVX]+|\d{1,2}|[a-zđ])`;
const unit = '(?:[Pp]hần |PHẦN |[Mm]ục |MỤC |[Nn]hóm |NHÓM )?';
/** A number and what ends it; what follows is no digit, as in `1.500 tờ gấp`. */
const numberAtStart = new RegExp(String.raw`^(${unit}${one}(?:\.${one})*)(?:[.):/]|\s*[-–](?=\s))\s*(?=\D)`, 'u');

/** The depth of a number by its kind; undefined for one that says its own place (`I.1.a`). */
export function levelOf(code: string): Level | undefined {
  const level = levels.findIndex((kind) => kind.test(code));
  return level === -1 ? undefined : level;
}

/** `a` in group `1` of group `I` → `I.1.a`; `1.2` there → `I.1.2`. */
export function codeWithin(parents: readonly string[], code: string): string {
  const own = code.split('.');
  // A number that begins with a letter or a Roman digit and has parts says where it stands by itself.
  if (own.length > 1 && !/^\d/.test(code)) return code;
  const kept = parents.at(-1) === own[0] && own.length > 1 ? parents.slice(0, -1) : parents;
  return [...kept, code].join('.');
}
