import type { LogLines } from '../store/lines.ts';

/** A document that must not be found anywhere any more. */
export interface TakenDown {
  type: string;
  id: string;
}

type Lines = Pick<LogLines, 'history' | 'latest'>;

/** What it was ever called. */
export function titlesOf(lines: Lines, gone: TakenDown): string[] {
  const titles = versionsOf(lines, gone).flatMap(({ title, name }) => [title, name]);
  return [...new Set(titles.filter((title) => typeof title === 'string').map((title) => title.normalize('NFC')))];
}

/** Of every file that it ever named, in a field or in a text. */
export function fileHashesOf(lines: Lines, gone: TakenDown): string[] {
  const texts = versionsOf(lines, gone).map((version) => JSON.stringify(version));
  const files = lines.latest().filter(({ type }) => type === 'file');
  const named = files.filter(({ id }) => texts.some((text) => text.includes(id)));
  return named.flatMap(({ type, id }) =>
    lines.history(type, id).flatMap(({ json }) => /"sha256":"([0-9a-f]{64})"/.exec(json)?.[1] ?? []),
  );
}

function versionsOf(lines: Lines, { type, id }: TakenDown): Record<string, unknown>[] {
  return lines.history(type, id).flatMap(({ json }) => {
    const { document } = JSON.parse(json) as { document?: Record<string, unknown> };
    return document ? [document] : [];
  });
}
