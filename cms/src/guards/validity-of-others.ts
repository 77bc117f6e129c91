import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guardWords } from '../words/guards.ts';
import type { Log } from '../publication/log.ts';
import type { Finding } from './finding.ts';
import { toNamed } from './uses.ts';

const kinds = ['replaces', 'amends'] as const;

/**
 * The public documents of which this one alone says that they were replaced or amended: without it the site would say of them that they
 * are in force again. An editor may say so in its override.
 */
export async function othersThatLapse(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  if (type !== 'attachment') return [];
  const findings: Finding[] = [];
  const own = await log.document('attachment', id);
  for (const kind of kinds) {
    for (const other of own?.[kind] ?? []) {
      const named = await log.document('attachment', other);
      if (!own || !named || named.validityOverride) continue;
      const naming = await log.publicWith('attachment', `"${other}"`);
      const isNamedBesides = naming.some((entry) => entry.id !== id && entry.document[kind].includes(other));
      if (isNamedBesides) continue;
      const message = guardWords.othersLapseByIt(own.title, named.title);
      findings.push({ severity: 'error', message, named: [toNamed({ type: 'attachment', id: other, title: named.title })] });
    }
  }
  return findings;
}
