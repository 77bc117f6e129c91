import type { z } from 'zod';
import { attachment } from '@pho-luat/shared/content-types/attachment';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { guardWords } from '../words/guards.ts';
import { earlierDocuments, laterDocuments, type Later } from '../publication/later-documents.ts';
import type { Log } from '../publication/log.ts';
import { isPublic } from '../publication/public.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import type { Titled } from '../publication/document-ref.ts';
import { goingTogether } from '../publication/together.ts';
import { titled, toNamed } from '../publication/title.ts';
import type { Draft } from '../rules/index.ts';
import type { Finding } from './finding.ts';

const kinds = ['replaces', 'amends'] as const;
type Kind = (typeof kinds)[number];

/**
 * The public documents of which this one or this plan alone says that they were replaced or amended: without it the site would say of
 * them that they are in force again. An editor may say so in its override.
 */
export async function othersThatLapse(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  const others = await inForceAgain(log, type, id);
  return others.map((other) => ({
    severity: 'error',
    message: guardWords.othersLapseByIt(other.by, other.title),
    named: [toNamed(other)],
  }));
}

/** The same of a changed document that says it no more. */
export async function othersNoLongerNamed(log: Log, type: DocumentType, id: string, draft: Draft): Promise<Finding[]> {
  const others = await inForceAgain(log, type, id, saidIn(draft));
  return others.map(({ kind, title }) => ({
    field: kind,
    severity: 'warning',
    message: guardWords.othersNoLongerNamed(title),
  }));
}

/**
 * A document is newer than what it replaces or amends, and two documents must not name each other, or the site would call the one
 * in force lapsed.
 */
export async function againstLater(log: Log, type: DocumentType, id: string, draft: Draft): Promise<Finding[]> {
  if (type !== 'attachment' && type !== 'plan') return [];
  const said = saidIn(draft);
  const findings: Finding[] = [];
  for (const kind of kinds) {
    for (const other of said[kind] ?? []) {
      if (other === id) findings.push({ field: kind, severity: 'error', message: guardWords.namesItself });
      const named = other === id ? undefined : await asReadersWillHaveIt(log, type, other);
      if (!named) continue;
      const title = titled(type, other, named).title;
      const [own, its] = [draft.issuedOn, named.issuedOn];
      if (typeof own === 'string' && typeof its === 'string' && own < its)
        findings.push({ field: kind, severity: 'warning', message: guardWords.namesLater(title) });
      else if (Object.values(saidIn(named)).flat().includes(id))
        findings.push({ field: kind, severity: 'warning', message: guardWords.namesEachOther(title) });
    }
  }
  return findings;
}

/** What goes public together with the document that names it is not in the log yet. */
async function asReadersWillHaveIt(log: Log, type: DocumentType, id: string): Promise<Draft | undefined> {
  const known = goingTogether().has(id) ? undefined : await log.document(type, id);
  return known ?? ((await isPublic(log.strapi, type, id)) ? documentToPublish(log, type, id) : undefined);
}

const saidSchema = attachment.schema.pick({ replaces: true, amends: true }).partial();

function saidIn({ replaces, amends }: Draft): z.infer<typeof saidSchema> {
  return saidSchema.safeParse({ replaces, amends }).data ?? {};
}

interface Other extends Titled {
  kind: Kind;
  /** The title of the document that says so of it. */
  by: string;
}

/** `says`: what the document will say from then on; without, it will be gone. */
async function inForceAgain(log: Log, type: DocumentType, id: string, says?: z.infer<typeof saidSchema>): Promise<Other[]> {
  if (type !== 'attachment' && type !== 'plan') return [];
  const own = await log.document(type, id);
  if (!own) return [];
  const earlier = await earlierDocuments(log, type, id);
  const others: Other[] = [];
  for (const kind of kinds) {
    for (const other of earlier[kind]) {
      const named = await log.document('attachment', other);
      if (!named || named.validityOverride) continue;
      const { replacedBy, amendedBy } = await laterDocuments(log, other);
      // What was amended and is replaced now is not in force either.
      const later = kind === 'amends' ? [...amendedBy, ...replacedBy] : replacedBy;
      const isSaidStill = (each: Later) =>
        says
          ? each.by !== id || [says[kind], says.replaces].some((ids) => ids?.includes(each.of))
          : each.by !== id && each.id !== id;
      if (later.length > 0 && !later.some(isSaidStill))
        others.push({ type: 'attachment', id: other, title: named.title, kind, by: own.title });
    }
  }
  return others;
}
