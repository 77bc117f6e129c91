import { isLaw, lawName, yearOf, type NameParts } from './citation.ts';
import { docTypes, labelOf } from './choices.ts';
import { readNumber } from './document-number.ts';
import { fold } from './text.ts';

/**
 * Citations of official documents in running text: `khoản 2 Điều 8 Luật số 52/2014/QH13`, `Điều 26 và Điều 27 Luật Căn cước 2023`.
 * Where one may be is found from the text alone (`mentionsIn`); which public document it names is looked up later (`Citable`),
 * because documents come and go while the text stays the same.
 */

export interface Mention {
  /** Where it begins. */
  at: number;
  /** From the articles that are named before the document to where its name ends, or at most may end. */
  text: string;
}

export interface Citation<D> {
  document: D;
  /** Length of the words that cite it, from the beginning of the mention. */
  length: number;
  /** The articles of it, in order: where each one's words begin and end. */
  articles: readonly { number: string; from: number; to: number }[];
}

/** `several` documents have this name, or none has. */
export interface Unmet {
  unmet: 'none' | 'several';
  words: string;
}

const laws = 'Luật|Bộ luật|Pháp lệnh|Hiến pháp';
const types = [laws, ...docTypes.filter(({ value }) => !isLaw({ docType: value })).map(({ label }) => label)].join('|');
const ofLaw = String.raw`\d{1,5}[/][12]\d{3}[/](?:UBTV)?QH\d{1,2}`;
const symbol = String.raw`\p{Lu}(?:[\p{L}\d]|&(?:amp;)?)*`;
const ofAny = String.raw`\d{1,5}\p{L}?(?:[/][12]\d{3})?[-–‑/]${symbol}(?:[-–‑/]${symbol})*`;

const and = String.raw`(?:,(?:\s+(?:và|hoặc))?|;|\s+và|\s+hoặc)\s+`;
/** At most this many, so that a text that consists of nothing else takes no longer to read. */
const more = '{0,19}';
const part = String.raw`\d+\p{L}?(?![\p{L}\d])`;
const points = String.raw`[Đđ]iểm\s+\p{L}(?!\p{L})(?:${and}(?:điểm\s+)?\p{L}(?!\p{L}))${more},?\s+`;
const clauses = String.raw`[Kk]hoản\s+${part}(?:${and}(?:khoản\s+)?${part})${more},?\s+`;
const article = String.raw`(?:${points})?(?:${clauses})?[Đđ]iều\s+${part}`;
const articles = String.raw`${article}(?:${and}(?:${article}|${part}))${more}`;

const onDay = String.raw`\s+ngày\s+\d{1,2}(?:[/.-]|\s+tháng\s+)\d{1,2}(?:[/.-]|\s+năm\s+)\d{4}(?!\d)`;
/** On which it was issued. Behind a comma it may be the day of what the sentence tells: `…, ngày 15/3/2022, Sở Tư pháp tổ chức`. */
const itsDay = String.raw`${onDay}|,${onDay}(?=\s+(?:của|về)(?!\p{L})|\s*(?:[.;)]|$))`;

const eachMention = new RegExp(
  String.raw`(?<![\p{L}\d/])(?<articles>${articles},?\s+(?:của\s+)?)?(?:(?<law>${laws})(?=\s+\p{L})(?!\s+số\s)|(?:(?:${types})\s+)?(?:số\s*:?\s*)?(?<number>${ofAny})(?![\p{L}\d/])(?<dated>${itsDay})?)`,
  'gu',
);
const eachArticle = new RegExp(`${article}|${part}`, 'gu');
const numberedLaw = new RegExp(
  String.raw`^(?:${laws})\s+(?<name>[\p{L},\s]{2,120}?)(?:\s+(?:năm\s+)?[12]\d{3})?,?\s+số\s+(?<number>${ofLaw})(?!\d)`,
  'u',
);
/** Where the number follows it: `Thông tư liên tịch` is none of `Thông tư`. */
const saidType = new RegExp(String.raw`^(?:${types})(?=\s+(?:số\s*:?\s*)?\d)`, 'u');
const lawFirst = new RegExp(String.raw`^(?:${laws})\s`, 'u');
const anyType = new RegExp(String.raw`(?:${types})\s`, 'iu');
const longest = 140;
const nameMayEnd = /[<.;:()[\]"“”«»]/u;

/** Every mention has one of these in it, which is seen at once; its articles begin so far before it at most. */
const sign = new RegExp(String.raw`(?:${laws})\s|\d[a-zđ]?[-–‑/][A-ZĐ]`, 'g');
const before = 200;

/** In a text without tags, in NFC. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0, next = signFrom(text, 0); next !== undefined; next = signFrom(text, from)) {
    eachMention.lastIndex = Math.max(from, next - before);
    const found = eachMention.exec(text);
    if (!found) break;
    const { index, groups: { articles: named = '', law } = {} } = found;
    from = eachMention.lastIndex;
    if (law === undefined) {
      mentions.push({ at: index, text: found[0] });
      continue;
    }
    const after = text.slice(index + named.length, index + named.length + longest);
    const numbered = asNumberedLaw(after);
    const end = after.search(nameMayEnd);
    const name = numbered?.words ?? (end < 0 ? after : after.slice(0, end));
    mentions.push({ at: index, text: named + name });
    if (numbered) from = index + named.length + name.length;
  }
  return mentions;
}

function signFrom(text: string, from: number): number | undefined {
  sign.lastIndex = from;
  return sign.exec(text)?.index;
}

function asNumberedLaw(text: string): { words: string; number: string } | undefined {
  const found = numberedLaw.exec(text);
  if (!found || anyType.test(found.groups?.name ?? '')) return undefined;
  return { words: found[0], number: found.groups?.number ?? '' };
}

/** What may come behind the name of a law without a year; any other word may go on with the name of another law. */
const behindName = String.raw`\s+(?:có|được|là|thì|quy|cho|từ|này|đã|sẽ|bị|phải|không|cấm|nghiêm|nói|nêu|ghi|giao|trao|cũng|còn|mà|nếu|khi|hiện|mới|ngày|thay|chọn|coi|yêu|bảo|vẫn|bắt|xác)(?!\p{L})|\s+(?:và|hoặc|hay|với|cùng)\s+[\p{Lu}\d]`;
const yearBehind = String.raw`\s+(?:năm\s+)?((?:19|20)\d\d)(?![\d/])`;
const nameEnds = new RegExp(String.raw`^(?:\s*$|\s*,|${behindName})`, 'u');
const yearFirst = new RegExp(`^${yearBehind}`, 'u');
/** `Bộ luật Hình sự`, of which nothing is known. */
const anyName = new RegExp(String.raw`^(?:${laws})\s+\p{Lu}[\p{L},\s]{1,100}?(?=${yearBehind}|,?\s*$|${behindName})`, 'u');

interface Name<D> {
  words: readonly string[];
  documents: D[];
}

/** Public documents, by all that a text may call them. */
export class Citable<D extends NameParts> {
  readonly #byNumber: ReadonlyMap<string, D[]>;
  /** By their first two words, the longest first. */
  readonly #byName: ReadonlyMap<string, Name<D>[]>;

  constructor(documents: readonly D[]) {
    this.#byNumber = Map.groupBy(
      documents.filter(({ number }) => number),
      ({ number = '' }) => keyOf(number),
    );
    const byName = Map.groupBy(documents.filter(isLaw), (law) =>
      lawName(law)
        .split(/[\s,–-]+/)
        .map(fold)
        .join(' '),
    );
    const names = [...byName].map(([name, its]): Name<D> => ({ words: name.split(' '), documents: its }));
    names.sort((a, b) => b.words.length - a.words.length);
    this.#byName = Map.groupBy(names, ({ words }) => startOf(words));
  }

  /** The document that a mention cites. */
  find(mention: Pick<Mention, 'text'>): Citation<D> | undefined {
    const { named, met } = this.#read(mention);
    const [document, ...others] = met?.documents ?? [];
    if (!met || !document || others.length > 0) return undefined;
    return { document, length: named.length + met.words.length, articles: articlesIn(named) };
  }

  /** What a mention cites in vain; nothing where it cites a document, or only looks like a citation. */
  unmet(mention: Pick<Mention, 'text'>): Unmet | undefined {
    const { named, words, number, met } = this.#read(mention);
    if (met?.documents.length === 1) return undefined;
    // An administrative number comes again each year, and is cited of papers that no city publishes.
    const kind = number && readNumber(number.replaceAll('&amp;', '&'))?.class;
    if (number && kind !== 'law' && kind !== 'normative') return undefined;
    const name = met?.words ?? unknownName(words, named !== '');
    return name ? { unmet: met && met.documents.length > 1 ? 'several' : 'none', words: named + name } : undefined;
  }

  #read({ text }: Pick<Mention, 'text'>): { named: string; words: string; number?: string; met?: Met<D> | undefined } {
    eachMention.lastIndex = 0;
    const { articles: named = '', law, number = '', dated = '' } = eachMention.exec(text)?.groups ?? {};
    const [day = '', month = '', year] = dated.match(/\d+/g) ?? [];
    const words = text.slice(named.length, text.length - dated.length);
    const numbered = law === undefined ? { words, number } : asNumberedLaw(words);
    if (!numbered) return { named, words, met: this.#named(words) };
    const all = this.#byNumber.get(keyOf(numbered.number)) ?? [];
    const [type] = saidType.exec(words) ?? [];
    const isOfLaw = lawFirst.test(words);
    const ofType = all.filter((each) =>
      isOfLaw ? isLaw(each) : type === undefined || type === labelOf('docTypes', each.docType),
    );
    const said = year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const ofDay = ofType.filter(({ issuedOn }) => !said || !issuedOn || issuedOn === said);
    // Others come again each year, and from each office; one that has its year in it does not, whatever day is said.
    const documents = ofDay.length === 0 && readNumber(keyOf(numbered.number))?.year ? ofType : ofDay;
    return { named, words, number: numbered.number, met: { documents, words: numbered.words } };
  }

  #named(text: string): Met<D> | undefined {
    for (const { documents, length } of this.#namesAt(text)) {
      const behind = text.slice(length);
      const [words, year] = yearFirst.exec(behind) ?? [];
      if (year) return { documents: documents.filter((each) => yearOf(each) === year), words: text.slice(0, length) + words };
      if (nameEnds.test(behind) && !goesOn(text, length)) return { documents, words: text.slice(0, length) };
    }
    return undefined;
  }

  /** The known names that a text begins with, the longest first. */
  *#namesAt(text: string): Generator<{ documents: readonly D[]; length: number }> {
    const read: { word: string; end: number }[] = [];
    const eachWord = /[\s,–-]*([\p{L}\d]+)/uy;
    const wordAt = (index: number): { word: string; end: number } | undefined => {
      while (read.length <= index) {
        const found = eachWord.exec(text);
        if (!found) return undefined;
        read.push({ word: fold(found[1] ?? ''), end: eachWord.lastIndex });
      }
      return read[index];
    };
    const [first, second] = [wordAt(0), wordAt(1)];
    if (!first || !second) return;
    for (const { words, documents } of this.#byName.get(startOf([first.word, second.word])) ?? []) {
      if (words.every((word, index) => wordAt(index)?.word === word))
        yield { documents, length: wordAt(words.length - 1)?.end ?? 0 };
    }
  }
}

interface Met<D> {
  /** One, unless the words may mean several or name none. */
  documents: readonly D[];
  words: string;
}

/** `Luật Khiếu nại, tố cáo 1998` is not the law of complaints. */
function goesOn(text: string, length: number): boolean {
  if (!/^\s*,/.test(text.slice(length))) return false;
  const longer = unknownName(text, false);
  return longer !== undefined && !anyType.test(longer.slice(length));
}

/** A law by its name and year, or by its name where articles of it are cited. */
function unknownName(text: string, hasArticles: boolean): string | undefined {
  const name = anyName.exec(text)?.[0];
  if (name === undefined) return undefined;
  const year = yearFirst.exec(text.slice(name.length))?.[0];
  return year || hasArticles ? name + (year ?? '') : undefined;
}

function articlesIn(text: string): Citation<unknown>['articles'] {
  return [...text.matchAll(eachArticle)].map(({ 0: words, index }) => {
    return { number: /\d+\p{L}?$/u.exec(words)?.[0] ?? '', from: index, to: index + words.length };
  });
}

function startOf([first, second]: readonly string[]): string {
  return `${first} ${second}`;
}

function keyOf(number: string): string {
  const plain = number.replaceAll('&amp;', '&');
  return (readNumber(plain)?.number ?? plain).toLowerCase();
}
