import { basename, dirname } from 'node:path';
import type { Imported, ImportCounts, ImportNote } from '@pho-luat/shared/schemas/transfer';
import { resumeCommand } from '../rollback/table.ts';

/** What came of an import, as a person reads it. */

/** All of it: what, how many, what is wrong where, and what to look at. `sources`: folder of lists → the file that they were made of. */
export function reportOf({ counts, faults, notes, warnings }: Imported, { sound, sources = {} }: ReportOptions): string {
  const types = Object.entries(counts).map(([type, each]) => `  ${type.padEnd(14)}${countsText(each)}`);
  const became = new Map(faults.map((fault) => [placeOf(fault), sound ? ` → ${fault.became}` : '']));
  return [
    ...types,
    // Warnings come first: an old portal has many, and they would hide what is wrong.
    ...partOf(warnings, 'worth another look, which keeps nothing out', new Map(), sources),
    ...partOf(faults, 'not as the rules want', became, sources),
    ...partOf(notes, 'taken in, with what came otherwise or not at all', new Map(), sources),
  ].join('\n');
}

interface ReportOptions {
  sound: boolean;
  sources?: Readonly<Record<string, string>>;
}

/** The last lines, and the code with which the command ends. */
export function endOf(
  { write, sound }: { write: boolean; sound: boolean },
  { counts, faults, drafts, isWritten }: Imported,
  /** The release that somebody went back to: nothing newer is shown. */
  goneBackTo?: string,
): { text: string; exitCode: 0 | 1 } {
  const sum = (state: keyof ImportCounts) => Object.values(counts).reduce((all, each) => all + each[state], 0);
  const news = sum('new') + sum('changed');
  if (news + sum('same') + sum('wrong') === 0)
    return { text: 'There is no document in it, so nothing was taken in: see how the list was made.', exitCode: 1 };
  if (sound && news + sum('same') === 0 && sum('wrong') > 0)
    return { text: 'Nothing of it is sound, so nothing was taken in: mend what is wrong.', exitCode: 1 };
  const exitCode = sound || faults.length === 0 ? 0 : 1;
  return { text: `${textOfEnd()}${drafts > 0 && exitCode === 0 ? ` ${draftsOf(drafts, news)}` : ''}`, exitCode };

  function textOfEnd(): string {
    if (isWritten && news === 0) return 'Nothing has changed: what is sound of it was here already.';
    if (isWritten && goneBackTo !== undefined)
      return `Taken in. It is published, as one release, once you resume, for somebody went back to release ${goneBackTo}: ${resumeCommand}.`;
    if (isWritten) return 'Taken in. The next npm start publishes it, as one release.';
    if (write) return 'Nothing was changed: mend what is wrong, or take in what is sound alone by adding --sound.';
    if (exitCode === 0) return 'Nothing was changed: this was a rehearsal. To take it in, stop the installation and add --write.';
    return 'Nothing was changed: this was a rehearsal. Mend what is wrong, or see by --sound what can be taken in without it.';
  }
}

const draftsOf = (drafts: number, all: number) =>
  `But ${drafts} of ${all} are drafts, which readers do not have until they are published in the admin, or by a list that says so (published: yes).`;

const placeOf = ({ file, line }: ImportNote) => `${file}:${line}`;

function partOf(
  notes: readonly ImportNote[],
  what: string,
  became: ReadonlyMap<string, string>,
  sources: Readonly<Record<string, string>>,
): string[] {
  const documents = [...Map.groupBy(notes, placeOf).values()];
  if (documents.length === 0) return [];
  const sourceOf = (file = '') => basename(sources[dirname(file)] ?? file);
  const lists = [...Map.groupBy(documents, ([first]) => sourceOf(first?.file))].flatMap(([source, found]) => [
    `\n${source}`,
    ...found.flatMap((each) => documentText(each, became)),
  ]);
  const number = documents.length === 1 ? '1 document is' : `${documents.length} documents are`;
  return [`\n${number} ${what}:`, ...lists];
}

function countsText(counts: ImportCounts): string {
  const said = { new: 'new', changed: 'changed', same: 'as it is here', wrong: 'wrong' } as const;
  const filled = (Object.keys(said) as (keyof typeof said)[]).filter((state) => counts[state] > 0);
  return filled.map((state) => `${counts[state]} ${said[state]}`).join(', ');
}

function documentText(notes: readonly ImportNote[], became: ReadonlyMap<string, string>): string[] {
  const [first] = notes;
  if (!first) return [];
  // A document that is tried again, left out of what is published, gives its notes a second time.
  const texts = new Set(notes.map(({ field, message }) => `    ${field ? `${field}: ` : ''}${message}`));
  return [
    `  ${first.from ?? `line ${first.line}`}${first.title ? ` «${first.title}»` : ''}${became.get(placeOf(first)) ?? ''}`,
    ...texts,
  ];
}
