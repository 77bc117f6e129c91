import { diffLines } from 'diff';

/** What changed between two versions of a text, with a few words of context. */

const around = 40;
const longest = 800;
/** More changed lines than this are a new text. */
const mostChanges = 2_000;

export function changedPart(before: string, after: string): { before: string; after: string } {
  const parts = diffLines(before, after, { maxEditLength: mostChanges }) ?? [];
  const pairs: { before: string; after: string }[] = [];
  let open: { before: string; after: string } | undefined;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) pairs.push((open = { before: '', after: '' }));
    open[added ? 'after' : 'before'] += value;
  }
  const trimmed = (pairs.length > 0 ? pairs : [{ before, after }]).map(trim);
  return { before: join(trimmed.map((pair) => pair.before)), after: join(trimmed.map((pair) => pair.after)) };
}

/** Without the beginning and the end that both have. */
function trim({ before, after }: { before: string; after: string }): { before: string; after: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { before: cut(before, start, end), after: cut(after, start, end) };
}

function cut(text: string, start: number, end: number): string {
  const from = wordStart(text, start - around);
  const to = wordEnd(text, text.length - end + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? text.length : space;
}

function join(pieces: readonly string[]): string {
  const text = pieces.filter(Boolean).join(' […] ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
