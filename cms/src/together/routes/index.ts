import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { bodyOf, type AdminRoutes, subjectNamed, type Subject } from '../../routes/admin-routes.ts';
import { askFirst } from '../../guards/asking.ts';
import { whoActs } from '../../publication/actor.ts';
import { titleOf } from '../../publication/title.ts';
import { lastSaveOf } from '../../publication/last-save.ts';
import type { Log } from '../../publication/log.ts';
import { readLog, writeLog } from '../../publication/transaction.ts';
import { isDrafted } from '../../publication/types.ts';
import { tellReviewers } from '../../reviews/routes/mail.ts';
import { sendTogether } from '../../reviews/routes/review.ts';
import { mayPublish, mayUpdate } from '../../rights.ts';
import { noteSet } from '../../schedule/notes.ts';
import type { Act } from '../../contracts/asking.ts';
import { lookSchema, publishSchema, scheduleSchema, sendSchema, type TogetherDone } from '../../contracts/together.ts';
import { guardWords } from '../../words/guards.ts';
import { togetherRefusals } from '../../words/together.ts';
import { joinTogether } from '../groups.ts';
import { publishTogether, refuseTogether } from '../publish.ts';
import { shownTogether } from './shown.ts';
import { untimeOthers } from './untime.ts';

export const togetherRoutes: AdminRoutes = {
  'POST /together/look': (strapi, context) => {
    const subjects = subjectsOf(strapi, bodyOf(context, lookSchema, togetherRefusals.unread).entries);
    return readLog(strapi, (log) => shownTogether(log, subjects, new Date()));
  },
  'POST /together/publish': (strapi, context) => {
    const { entries } = bodyOf(context, publishSchema, togetherRefusals.unread);
    return change(strapi, entries, 'publish', async (log, subjects) => {
      const untimed = await untimeOthers(log, subjects);
      await publishTogether(log, subjects);
      return { untimed } satisfies TogetherDone;
    });
  },
  'POST /together/schedule': (strapi, context) => {
    const { entries, publishAt } = bodyOf(context, scheduleSchema, togetherRefusals.unread);
    return change(strapi, entries, 'schedule', async (log, subjects) => {
      if (publishAt && Date.parse(publishAt) <= Date.now()) throw new errors.ValidationError(togetherRefusals.past);
      if (publishAt) await refuseTogether(log, subjects, togetherRefusals.notSet);
      const untimed = await untimeOthers(log, subjects);
      await joinTogether(log, subjects);
      // Each by itself too: the person who sets the time, even to what it was, has all of them in sight.
      for (const { uid, type, id } of subjects) {
        await strapi.documents(uid).update({ documentId: id, data: { publishAt } });
        if (publishAt) await noteSet(log, { type, id, action: 'publish', by: whoActs(strapi) });
      }
      return { untimed } satisfies TogetherDone;
    });
  },
  async 'POST /together/send'(strapi, context) {
    const { entries, remark } = bodyOf(context, sendSchema, togetherRefusals.unread);
    const [first] = subjectsOf(strapi, entries);
    const isNew = await change(strapi, entries, 'send', (log, subjects) => sendTogether(log, subjects, remark, new Date()));
    if (first && isNew) void tellReviewers(strapi, first);
    return {};
  },
};

type Seen = z.infer<typeof publishSchema>['entries'];

/** Does something to all of them, as they were seen, in one transaction. Nothing may be awaited before that. */
async function change<T>(
  strapi: Core.Strapi,
  entries: Seen,
  act: Act,
  work: (log: Log, subjects: readonly Subject[]) => Promise<T>,
): Promise<T> {
  const subjects = subjectsOf(strapi, entries);
  const may = act === 'send' ? mayUpdate : mayPublish;
  if (!subjects.every(({ uid }) => may(strapi, uid))) throw new errors.PolicyError(guardWords.publishNeedsRight);
  return writeLog(strapi, async (log) => {
    for (const [index, { type, id }] of subjects.entries()) {
      if ((await lastSaveOf(strapi, type, id))?.at !== entries[index]?.savedAt)
        throw new errors.ValidationError(togetherRefusals.changed(await titleOf(strapi, type, id)));
    }
    return askFirst(log, act, () => work(log, subjects));
  });
}

function subjectsOf(strapi: Core.Strapi, entries: readonly { uid: string; documentId: string }[]): Subject[] {
  const subjects = entries.map(({ uid, documentId }) => subjectNamed(strapi, uid, documentId));
  if (subjects.some(({ type }) => !isDrafted(type))) throw new errors.NotFoundError();
  return subjects;
}
