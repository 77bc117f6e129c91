import type { Core } from '@strapi/strapi';
import { dayOf, formatClock } from '@pho-luat/shared/dates';
import { installation } from '../installation.ts';
import { readLog, writeLog } from '../publication/transaction.ts';
import { addressOfEntry, mailTo, reviewers } from '../reviews/by-mail.ts';
import { lapsedAnswers, reviewDates } from '../reviews/my-work.ts';
import { allTasksDue } from '../tasks/tasks-due.ts';
import { morningMail } from '../words/mails.ts';

/** In Vietnam. A CMS that was off until later is silent for the day: its home page says the same. */
const morning = { from: '07:00', until: '12:00' } as const;

const note = { type: 'plugin', name: 'pho-luat', key: 'reminded-on' } as const;

/**
 * One mail a morning to reviewers, where mail is set up, when tasks of public plans are late or articles are to be looked at again.
 * Once a day, even where another process does the same at this moment: the one that holds the log's lock looks again, and notes the
 * hour with what it read. The day is noted when the mail server has taken one; else it is tried again in the next hour.
 */
export async function remindReviewers(strapi: Core.Strapi, now: Date): Promise<void> {
  const time = formatClock(now);
  if (!installation().smtpUrl || time < morning.from || time >= morning.until) return;
  const today = dayOf(now);
  const store = strapi.store(note);
  const hour = `${today} ${time.slice(0, 2)}`;
  const isDone = async () => [today, hour].includes(String(await store.get({})));
  if (await isDone()) return;
  const mail = await writeLog(strapi, async () => {
    if (await isDone()) return undefined;
    const found = await mailOf(strapi, today);
    await store.set({ value: found ? hour : today });
    return found;
  });
  const tell = async () => mail && (await mailTo(strapi, () => reviewers(strapi), mail)) && store.set({ value: today });
  // Not waited for: a slow mail server keeps nothing else from its minute.
  void tell().catch((error: unknown) => strapi.log.error(error));
}

async function mailOf(strapi: Core.Strapi, today: string) {
  const { late } = await allTasksDue(strapi, today);
  const plans = Map.groupBy(late, ({ planId }) => planId);
  const articles = await reviewDates(strapi, today);
  const lapsed = await readLog(strapi, (log) => lapsedAnswers(log, today));
  if (plans.size === 0 && articles.length === 0 && lapsed.length === 0) return undefined;
  return morningMail({
    // The first task of each plan is the latest one.
    plans: [...plans].map(([id, tasks]) => ({
      count: tasks.length,
      days: tasks[0]?.days ?? 0,
      address: addressOfEntry({ type: 'plan', id }),
    })),
    articles: articles.map(({ documentId: id, on }) => ({ on, address: addressOfEntry({ type: 'article', id }) })),
    lapsed: lapsed.map(({ documentId: id }) => addressOfEntry({ type: 'article', id })),
    home: `${installation().cmsUrl}/admin`,
  });
}
