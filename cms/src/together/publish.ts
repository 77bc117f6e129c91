import { errors } from '@strapi/utils';
import { draftedTypes } from '@pho-luat/shared/content-types/index';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { againstDraft, draftAsOf } from '../guards/draft.ts';
import type { Finding } from '../guards/finding.ts';
import { titleOf } from '../publication/title.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { asIfPublic } from '../publication/together.ts';
import { uidOf } from '../publication/types.ts';
import { refusalText } from '../words/guards.ts';
import { togetherRefusals } from '../words/together.ts';

/** A document by which all that go with it are refused, and why. */
export interface Refusal extends DocumentRef {
  message: string;
}

export class Refused extends errors.ValidationError {
  readonly by: readonly Refusal[];

  constructor(by: readonly Refusal[], lead: string) {
    super([lead, ...by.map(({ message }) => message)].join(' '));
    this.by = by;
  }
}

/** Publishes all of them or none, in the transaction of the log: one release has them all. */
export async function publishTogether(log: Log, documents: readonly DocumentRef[]): Promise<void> {
  await asIfPublic(documents, async () => {
    await refuseTogether(log, documents, togetherRefusals.notPublished);
    // What others name comes first, as its line says what theirs take from it.
    for (const type of inOrder) {
      for (const one of documents.filter((each) => each.type === type)) {
        try {
          await log.strapi.documents(uidOf(type)).publish({ documentId: one.id });
        } catch (error) {
          // What only shows when the others are public: one address or one question for two of them.
          if (!(error instanceof errors.ApplicationError)) throw error;
          throw new Refused([{ ...one, message: `${await nameOf(log, one)}: ${error.message}` }], togetherRefusals.notPublished);
        }
      }
    }
  });
}

/** Names each document with an error, and what is wrong with it. */
export async function refuseTogether(log: Log, documents: readonly DocumentRef[], lead: string): Promise<void> {
  const by: Refusal[] = [];
  for (const one of documents) {
    const found = await errorsTogether(log, one, documents);
    if (found.length > 0) by.push({ ...one, message: refusalText(found, `${await nameOf(log, one)}:`) });
  }
  if (by.length > 0) throw new Refused(by, lead);
}

/** What keeps a draft as it is saved from being published, all of these with it. */
export function errorsTogether(log: Log, { type, id }: DocumentRef, documents: readonly DocumentRef[]): Promise<Finding[]> {
  return asIfPublic(documents, async () => {
    const draft = await draftAsOf(log, type, id, new Date());
    if (!draft) return [{ severity: 'error', message: togetherRefusals.gone }];
    return (await againstDraft(log, type, id, draft)).filter(({ severity }) => severity === 'error');
  });
}

const inOrder = ['attachment', ...draftedTypes.filter((type) => type !== 'attachment')] as const;

async function nameOf({ strapi }: Log, { type, id }: DocumentRef): Promise<string> {
  return `${typeLabel(type)} «${await titleOf(strapi, type, id)}»`;
}
