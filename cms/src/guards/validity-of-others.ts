import { attachment } from '@pho-luat/shared/content-types/attachment';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guardWords } from '../words/guards.ts';
import type { Log } from '../publication/log.ts';
import type { Draft } from '../rules/index.ts';
import type { Finding } from './finding.ts';
import { toNamed, type Use } from './uses.ts';

const kinds = ['replaces', 'amends'] as const;
type Kind = (typeof kinds)[number];

/**
 * The public documents of which this one alone says that they were replaced or amended: without it the site would say of them that they
 * are in force again. An editor may say so in its override.
 */
export async function othersThatLapse(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  if (type !== 'attachment') return [];
  const others = await inForceAgain(log, id, {});
  return others.map((other) => ({
    severity: 'error',
    message: guardWords.othersLapseByIt(other.by, other.title),
    named: [toNamed(other)],
  }));
}

/** The same of a changed document that says it no more. */
export async function othersNoLongerNamed(log: Log, type: DocumentType, id: string, draft: Draft): Promise<Finding[]> {
  if (type !== 'attachment') return [];
  const { replaces, amends } = draft;
  const others = await inForceAgain(log, id, saidSchema.safeParse({ replaces, amends }).data ?? {});
  return others.map(({ kind, title }) => ({
    field: kind,
    severity: 'warning',
    message: guardWords.othersNoLongerNamed(title),
  }));
}

/** What a document replaces or amends is older than it, or the site would say of the one in force that it has lapsed. */
export async function againstLater(log: Log, type: DocumentType, id: string, draft: Draft): Promise<Finding[]> {
  if (type !== 'attachment' && type !== 'plan') return [];
  const { replaces, amends, issuedOn } = draft;
  const said = saidSchema.safeParse({ replaces, amends }).data ?? {};
  const findings: Finding[] = [];
  for (const kind of kinds) {
    for (const other of said[kind] ?? []) {
      if (other === id) findings.push({ field: kind, severity: 'error', message: guardWords.namesItself });
      const named = await log.document(type, other);
      if (named?.issuedOn && typeof issuedOn === 'string' && issuedOn < named.issuedOn)
        findings.push({ field: kind, severity: 'warning', message: guardWords.namesLater(named.title) });
    }
  }
  return findings;
}

const saidSchema = attachment.schema.pick({ replaces: true, amends: true }).partial();

interface Other extends Use {
  kind: Kind;
  /** The title of the document that says so of it. */
  by: string;
}

/** `says`: what the document will say from then on. */
async function inForceAgain(log: Log, id: string, says: Partial<Record<Kind, string[]>>): Promise<Other[]> {
  const others: Other[] = [];
  const own = await log.document('attachment', id);
  for (const kind of kinds) {
    for (const other of own?.[kind] ?? []) {
      // What was amended and is replaced now is not in force either.
      if (says[kind]?.includes(other) || says.replaces?.includes(other)) continue;
      const named = await log.document('attachment', other);
      if (!own || !named || named.validityOverride) continue;
      const naming = await log.publicWith('attachment', `"${other}"`);
      const isNamedBesides = naming.some(
        ({ id: by, document }) => by !== id && (document[kind].includes(other) || document.replaces.includes(other)),
      );
      if (!isNamedBesides) others.push({ type: 'attachment', id: other, title: named.title, kind, by: own.title });
    }
  }
  return others;
}
