import type { Core } from '@strapi/strapi';
import { shortName } from '@pho-luat/shared/citation';
import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import type { MyWork } from '../contracts/reviews.ts';
import { lapseOf } from '../rules/lapse.ts';
import type { Log } from '../publication/log.ts';
import { uidOf } from '../publication/types.ts';

/** Public articles whose «Việc cần làm» rests on what is no longer in force: nobody has touched them, so nobody would open them. */

type LapsedBasis = MyWork['lapsed'];

const kept = new WeakMap<Core.Strapi, { asOf: string; found: LapsedBasis }>();

/** Read anew only on another day, or when the log says something new: the home page asks several times a minute. */
export async function lapsedBasis(log: Log, today: string): Promise<LapsedBasis> {
  const { seq, chain } = await log.endOf(['article', 'attachment']);
  const asOf = [today, seq, chain].join(' ');
  const known = kept.get(log.strapi);
  if (known?.asOf === asOf) return known.found;
  const found = await read(log, today);
  kept.set(log.strapi, { asOf, found });
  return found;
}

async function read(log: Log, today: string): Promise<LapsedBasis> {
  const replacing = new Map<string, Awaited<ReturnType<typeof log.publicWith<'attachment'>>>>();
  for (const entry of await log.publicWith('attachment', '"replaces":["'))
    for (const id of entry.document.replaces) replacing.set(id, [...(replacing.get(id) ?? []), entry]);
  const known = new Map<string, Attachment | undefined>();
  const documentOf = async (id: string) => {
    if (!known.has(id)) known.set(id, await log.document('attachment', id));
    return known.get(id);
  };
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
