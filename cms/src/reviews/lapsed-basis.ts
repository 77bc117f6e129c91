import type { Core } from '@strapi/strapi';
import { shortName } from '@pho-luat/shared/citation';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import { namedByPaper } from '@pho-luat/shared/one-paper';
import type { MyWork } from '../contracts/reviews.ts';
import { lapseOf } from '../rules/lapse.ts';
import type { Entry, Log } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';

/** Public articles whose «Việc cần làm» rests on what is no longer in force: nobody has touched them, so nobody would open them. */

type LapsedBasis = MyWork['lapsed'];

const kept = new WeakMap<Core.Strapi, { asOf: string; found: LapsedBasis }>();

/** Read anew only on another day, or when the log says something new: the home page asks several times a minute. */
export async function lapsedBasis(log: Log, today: string): Promise<LapsedBasis> {
  const { seq, chain } = await log.endOf(['article', 'attachment', 'plan']);
  const asOf = [today, seq, chain].join(' ');
  const known = kept.get(log.strapi);
  if (known?.asOf === asOf) return known.found;
  const found = await read(log, today);
  kept.set(log.strapi, { asOf, found });
  return found;
}

async function read(log: Log, today: string): Promise<LapsedBasis> {
  const known = new Map<string, Attachment | undefined>();
  const documentOf = async (id: string) => {
    if (!known.has(id)) known.set(id, await log.document('attachment', id));
    return known.get(id);
  };
  const replacing = await replacingDocuments(log);
  const found: LapsedBasis = [];
  for (const { id: documentId, document } of await log.publicWith('article', '"lawBasis":[{')) {
    const cited = new Set(document.withdrawn ? [] : document.answer?.lawBasis.map((basis) => basis.document));
    const laws: string[] = [];
    for (const id of cited) {
      const law = await documentOf(id);
      if (law && lapseOf(law, replacing.get(id) ?? [], cited, today)) laws.push(shortName(law));
    }
    if (laws.length > 0) found.push({ uid: uidOf('article'), documentId, title: document.title, laws });
  }
  return found;
}

/** The public documents that replace each, as they say themselves or their plans do. */
async function replacingDocuments(log: Log): Promise<Map<string, Entry<'attachment'>[]>> {
  const signed = new Map((await log.publicWith('attachment', '"replaces":["')).map((entry) => [entry.id, entry.document]));
  const plans = (await log.publicWith('plan', '"document":"')).map(({ id, document }) => ({ ...document, id }));
  for (const { document: id, replaces } of plans) {
    const document = id && replaces.length > 0 && !signed.has(id) && (await log.document('attachment', id));
    if (id && document) signed.set(id, document);
  }
  const replacing = new Map<string, Entry<'attachment'>[]>();
  for (const [id, document] of signed) {
    const own = plans.filter((plan) => plan.document === id);
    const documentOfPlan = (plan: string) => plans.find((each) => each.id === plan)?.document ?? [];
    for (const earlier of namedByPaper('replaces', { ...document, id }, own, documentOfPlan))
      replacing.set(earlier, [...(replacing.get(earlier) ?? []), { id, document }]);
  }
  return replacing;
}
