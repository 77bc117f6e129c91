import { basename } from 'node:path';
import { z } from 'zod';

/** What came of an import, as a person reads it. */

const countsSchema = z.object({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() });

const faultSchema = z.object({
  file: z.string(),
  line: z.int(),
  title: z.string().optional(),
  field: z.string().optional(),
  message: z.string(),
  became: z.enum(['a draft', 'left out']),
});

export const importedSchema = z.object({
  counts: z.record(z.string(), countsSchema),
  faults: z.array(faultSchema),
  isWritten: z.boolean(),
});

export type Imported = z.infer<typeof importedSchema>;

/** All of it: what, how many, and what is wrong where. */
export function reportOf({ counts, faults }: Imported, { sound }: { sound: boolean }): string {
  const types = Object.entries(counts).map(([type, each]) => `  ${type.padEnd(14)}${countsText(each)}`);
  const documents = [...Map.groupBy(faults, ({ file, line }) => `${file}:${line}`).values()];
  if (documents.length === 0) return types.join('\n');
  const lists = [...Map.groupBy(documents, ([first]) => first?.file ?? '')].flatMap(([file, found]) => [
    `\n${basename(file)}`,
    ...found.flatMap((each) => documentText(each, sound)),
  ]);
  const number = documents.length === 1 ? '1 document is' : `${documents.length} documents are`;
  return [...types, `\n${number} not as the rules want:`, ...lists].join('\n');
}

function countsText(counts: z.infer<typeof countsSchema>): string {
  const said = { new: 'new', changed: 'changed', same: 'as it is here', wrong: 'wrong' } as const;
  const filled = (Object.keys(said) as (keyof typeof said)[]).filter((state) => counts[state] > 0);
  return filled.map((state) => `${counts[state]} ${said[state]}`).join(', ');
}

function documentText(faults: Imported['faults'], sound: boolean): string[] {
  const [{ line = 0, title = '' } = {}] = faults;
  // Tried again after it was left out of what is published, it is told once more.
  const became = sound ? ` → ${faults.at(-1)?.became}` : '';
  const texts = new Set(faults.map(({ field, message }) => `    ${field ? `${field}: ` : ''}${message}`));
  return [`  line ${line}${title && ` «${title}»`}${became}`, ...texts];
}
