import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { referencesIn } from '@pho-luat/shared/content-types/visit';
import type { Subject } from '../../routes/admin-routes.ts';
import { newPapersOf } from '../../guards/new-papers.ts';
import { draftsNaming } from '../../publication/draft-rows.ts';
import { titledEntry, titleOf } from '../../publication/title.ts';
import { lastSaveOf } from '../../publication/last-save.ts';
import type { Log } from '../../publication/log.ts';
import { isPublic } from '../../publication/public.ts';
import { documentToPublish } from '../../publication/signed-document.ts';
import type { DocumentRef } from '../../publication/document-ref.ts';
import { asIfPublic } from '../../publication/together.ts';
import { isDrafted, uidOf } from '../../publication/types.ts';
import { draftRow } from '../../reviews/desk-state.ts';
import { reviewRows } from '../../reviews/table.ts';
import { mayPublish, mayRead, mayUpdate } from '../../rights.ts';
import { readSchedule } from '../../schedule/fields.ts';
import type { Together, TogetherEntry } from '../../contracts/together.ts';
import { findingsOfDraft } from '../../status/findings.ts';
import { togetherWords } from '../../words/together.ts';

/** Drafts that are to go public together, as the person who picks them sees them. */
export async function shownTogether(log: Log, subjects: readonly Subject[], now: Date): Promise<Together> {
  const { strapi } = log;
  const entries = [];
  for (const subject of subjects) entries.push(...(await entryOf(log, subject, subjects, now)));
  return {
    entries,
    offered: await offered(log, subjects),
    mayPublish: subjects.every(({ uid }) => mayPublish(strapi, uid)),
    maySend: subjects.every(({ uid }) => mayUpdate(strapi, uid)),
  };
}

/** Empty for what has been deleted since. */
async function entryOf(log: Log, { type, uid, id }: Subject, all: readonly DocumentRef[], now: Date): Promise<TogetherEntry[]> {
  const { strapi } = log;
  const draft = await draftRow(strapi, { type, id });
  const saved = await lastSaveOf(strapi, type, id);
  if (!draft || !saved) return [];
  const [last] = await reviewRows(log, { type, id });
  const { publishAt } = await readSchedule(strapi, type, id);
  const findings = await asIfPublic(all, () => findingsOfDraft(log, type, id, now));
  return [
    {
      uid,
      documentId: id,
      title: await titleOf(strapi, type, id),
      savedAt: saved.at,
      isPublic: await log.isPublic(type, id),
      ...draft,
      isReturned: last?.action === 'returned',
      publishAt,
      findings,
    },
  ];
}

/** New papers come by themselves. */
async function offered(log: Log, all: readonly DocumentRef[]): Promise<Together['offered']> {
  const { strapi } = log;
  const found = new Map<string, Together['offered'][number]>();
  const offer = async ({ type, id }: DocumentRef, reason: string) => {
    const isKnown = found.has(id) || all.some((one) => one.id === id);
    if (isKnown || !isDrafted(type) || !mayRead(strapi, uidOf(type)) || (await isPublic(strapi, type, id))) return;
    found.set(id, { ...(await titledEntry(strapi, { type, id })), reason });
  };
  for (const { type, id } of all) {
    const title = await titleOf(strapi, type, id);
    const draft = (await documentToPublish(log, type, id)) ?? {};
    const papers = await newPapersOf(log, type, draft);
    const named = referencesIn(fieldsOfType(type), draft).filter((one) => !papers.includes(one.id));
    for (const one of named) await offer(one, togetherWords.namedBy(title));
    for (const one of await draftsNaming(strapi, { type, id })) await offer(one, togetherWords.names(title));
  }
  return [...found.values()];
}
