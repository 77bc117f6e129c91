import { readXml } from './xml.ts';

/** The signs of Word's lists, which its files do not have in the text: «a)», «1.2.», «Điều 3.». */

interface Level {
  format: string;
  text: string;
  start: number;
}

/** The sign of the next paragraph of a list, counted as Word counts: each level from its start, anew below a higher one. */
export function signsOf(part: Uint8Array | undefined): (number: string, level: number) => string | undefined {
  const { levelsOf, listOf, restarts } = readNumbering(part);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (number, level) => {
    const list = listOf.get(number);
    const levels = list === undefined ? undefined : levelsOf.get(list);
    const own = levels?.get(level);
    if (list === undefined || !levels || !own || own.format === 'none') return undefined;
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    if (!begun.has(number)) for (const [at, start] of restarts.get(number) ?? []) count[at] = start - 1;
    begun.add(number);
    count[level] = (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    if (own.format === 'bullet') return '·';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = levels.get(at) ?? {};
      return countedAs(format, count[at] ?? start);
    });
  };
}

/** From 0. */
export function levelOf(value: string): number {
  return Math.min(Math.max(Number.parseInt(value, 10) || 0, 0), 8);
}

function readNumbering(part: Uint8Array | undefined) {
  const levelsOf = new Map<string, Map<number, Level>>();
  const listOf = new Map<string, string>();
  const restarts = new Map<string, Map<number, number>>();
  let list: Map<number, Level> | undefined;
  let level: Level | undefined;
  let number: string | undefined;
  let at = 0;
  readXml(part, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') levelsOf.set(attributes['w:abstractNumId'] ?? '', (list = new Map()));
      else if (name === 'w:lvl' && list)
        list.set(levelOf(attributes['w:ilvl'] ?? ''), (level = { format: 'decimal', text: '', start: 1 }));
      else if (name === 'w:numFmt' && level) level.format = value;
      else if (name === 'w:lvlText' && level) level.text = value;
      else if (name === 'w:start' && level) level.start = Number.parseInt(value, 10) || 0;
      else if (name === 'w:num') number = attributes['w:numId'];
      else if (name === 'w:abstractNumId' && number !== undefined) listOf.set(number, value);
      else if (name === 'w:lvlOverride') at = levelOf(attributes['w:ilvl'] ?? '');
      else if (name === 'w:startOverride' && number !== undefined) {
        const known = restarts.get(number) ?? new Map<number, number>();
        restarts.set(number, known.set(at, Number.parseInt(value, 10) || 0));
      }
    },
    close(name) {
      if (name === 'w:abstractNum') list = undefined;
      else if (name === 'w:lvl') level = undefined;
      else if (name === 'w:num') number = undefined;
    },
  });
  return { levelsOf, listOf, restarts };
}

function countedAs(format: string, count: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a … z, then aa, bb, as Word goes on. */
function letters(count: number): string {
  if (count < 1 || count > 260) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const romans = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 };

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  return Object.entries(romans)
    .map(([sign, value]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
