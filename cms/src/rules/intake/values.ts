import { choiceLists, labelIn } from '@pho-luat/shared/choices';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { formatDay } from '@pho-luat/shared/dates';
import { agencyReader, nameKey } from '../annex/agencies.ts';
import { parts, valueOf } from '../cells.ts';
import type { Column } from './columns.ts';

/** What a cell says, as a value of the model. */

/** A document as tables may call it. */
export interface Known {
  id: string;
  title: string;
  slug?: string;
  number?: string;
  abbreviation?: string;
  /** For a ward: whether «phường» or «xã» stands before its name. */
  kind?: string;
  issuer?: string;
  issuedOn?: string;
  oldAddresses?: string;
}

/** The documents of each type that columns may name. */
export type KnownOf = (type: ContentTypeName) => readonly Known[];

export interface CellProblem {
  field: string;
  key: 'formula' | 'unknown';
  text: string;
}

interface ReadCell {
  /** Undefined for an empty cell. */
  value: unknown;
  problems: CellProblem[];
}

/** One reader for all rows: what it looks names up in is made once. */
export function cellReader(known: KnownOf): (column: Column, cell: string) => ReadCell {
  const readers = new Map<ContentTypeName, NameReader>();
  const idsIn = (type: ContentTypeName, text: string) => {
    const reader = readers.get(type) ?? nameReader(type, known(type));
    readers.set(type, reader);
    return reader(text);
  };
  return ({ name, field }, cell) => {
    const text = field.kind === 'markdown' ? asMarkdown(cell.trim()) : tidy(cell, field.kind === 'line' || field.kind === 'slug');
    const wrong = (key: CellProblem['key'], what: string) => ({ value: undefined, problems: [{ field: name, key, text: what }] });
    if (text === '') return { value: undefined, problems: [] };
    if (formula.test(text)) return wrong('formula', text);
    switch (field.kind) {
      case 'component':
        return { value: phonesIn(text), problems: [] };
      case 'reference': {
        const { ids, unknown } = idsIn(field.to, text);
        if (unknown !== undefined) return wrong('unknown', unknown);
        if (!field.several && ids.length > 1) return wrong('unknown', text);
        return { value: field.several ? ids : ids[0], problems: [] };
      }
      case 'choice': {
        const value = valueOf(field, text);
        const unknown = [value].flat().find((one) => !choiceLists[field.list].some((choice) => choice.value === one));
        return unknown === undefined ? { value, problems: [] } : wrong('unknown', String(unknown));
      }
      case 'yesNo': {
        const value = valueOf(field, text);
        return typeof value === 'boolean' ? { value, problems: [] } : wrong('unknown', text);
      }
      case 'slug':
        return { value: slugIn(text), problems: [] };
      default:
        return { value: valueOf(field, text), problems: [] };
    }
  };
}

/** What a spreadsheet shows where it has not calculated, could not, or had no room. */
const formula = /^=[\p{L}"'(@+\d-]|^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!)$|^#{4,}$/u;

/** Paragraphs of a cell stay apart: each may be a number or a ward. */
function tidy(cell: string, isLine: boolean): string {
  return cell.replace(isLine ? /\s+/g : /[^\S\n]+/g, ' ').trim();
}

/** A text without Markdown has a paragraph in each line of its cell, as it shows there. */
function asMarkdown(text: string): string {
  const isMarkdown = /\n\s*\n|^\s*(?:[>|]|```|(?:#{1,6}|[*+-]|\d+[.)])\s)/m.test(text);
  return isMarkdown ? text : text.replace(/\s*\n\s*/g, '\n\n');
}

/** `khoi-nghiep` of itself, or of the address of a page. */
export function slugIn(text: string): string {
  return /^(?:https?:\/)?\/.*?([^/]+)\/?$/.exec(text)?.[1] ?? text;
}

/** `Trực ban: 0225 000 0113; 0225 000 0114` */
function phonesIn(text: string): { label?: string; number: string }[] {
  return parts(text).map((part) => {
    const [, label = '', number = ''] = /^(?:(.*):)?(.*)$/.exec(part) ?? [];
    return { ...(label.trim() ? { label: label.trim() } : {}), number: number.trim() };
  });
}

type NameReader = (text: string) => { ids: string[]; unknown?: string };

function nameReader(type: ContentTypeName, known: readonly Known[]): NameReader {
  return type === 'agency' || type === 'ward' ? officeReader(known) : exactReader(known);
}

/** Offices as annexes call them too; wards with and without what they are. */
function officeReader(known: readonly Known[]): NameReader {
  const reader = agencyReader(
    known.map(({ id, title, abbreviation, kind }) => ({
      documentId: id,
      name: kind ? `${labelIn('wardKinds', kind)} ${title}` : title,
      abbreviation: (kind ? title : abbreviation) ?? '',
    })),
    [
      { short: 'P', long: 'phường' },
      { short: 'X', long: 'xã' },
    ],
  );
  return (text) => {
    const { agencies, unknown } = reader.read(text);
    return { ids: agencies.map(({ documentId }) => documentId), ...(unknown[0] === undefined ? {} : { unknown: unknown[0] }) };
  };
}

function exactReader(known: readonly Known[]): NameReader {
  const called = callingReader(known);
  const idOf = (text: string): string | undefined => {
    const found = called(text);
    // Called so by two, it is neither.
    return found.length === 1 ? found[0]?.id : undefined;
  };
  return (text) => {
    // A title may have a semicolon.
    const whole = idOf(text);
    if (whole !== undefined) return { ids: [whole] };
    const named = parts(text).map((part) => ({ part, id: idOf(part) }));
    const unknown = named.find(({ id }) => id === undefined)?.part;
    return { ids: named.flatMap(({ id }) => id ?? []), ...(unknown === undefined ? {} : { unknown }) };
  };
}

/**
 * All that are called so: by id, address, number («31/KH-STP», or with its day «31/KH-STP, 17/02/2022»), title or abbreviation, in the first of
 * these ways in which any is.
 */
export function callingReader(known: readonly Known[]): (text: string) => readonly Known[] {
  const ways = [
    by(known, ({ id }) => id),
    by(known, ({ slug }) => slug),
    by(known, ({ number, issuedOn }) => number && issuedOn && nameKey(`${number} ${formatDay(issuedOn)}`)),
    by(known, ({ number }) => number && nameKey(number)),
    by(known, ({ title }) => nameKey(title)),
    by(known, ({ abbreviation }) => abbreviation && nameKey(abbreviation)),
  ];
  return (text) => {
    for (const way of ways) {
      const found = way.get(slugIn(text)) ?? way.get(nameKey(text));
      if (found) return found;
    }
    return [];
  };
}

/** What has no key is under none. */
export function by(known: readonly Known[], keyOf: (one: Known) => string | undefined): Map<string, Known[]> {
  const keyed = known.flatMap((one) => [keyOf(one) ?? []].flat().map((key) => ({ one, key })));
  const groups = Map.groupBy(
    keyed.filter(({ key }) => key !== ''),
    ({ key }) => key,
  );
  return new Map([...groups].map(([key, group]) => [key, group.map(({ one }) => one)]));
}
