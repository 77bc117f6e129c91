import { paths } from '@pho-luat/shared/paths';
import type { Edition } from './edition.ts';
import type { Holder, Known } from './past.ts';

/** Where old addresses lead, in this release. */
export interface Former {
  /** The document is elsewhere: its address. */
  moved: ReadonlyMap<string, string>;
  /** The document is gone: the list that it was in, where its reader is told. */
  gone: ReadonlyMap<string, string>;
  /** All addresses of gone documents, taken down or not. */
  removed: ReadonlySet<string>;
}

/**
 * A live address never redirects, and every target is live: so there are no chains and no loops. When several documents had an
 * address, the last one says where it leads.
 */
export function formerAddresses(
  { past, content, pictures }: Pick<Edition, 'past' | 'content' | 'pictures'>,
  isLive: (path: string) => boolean,
  addressOf: (document: Pick<Known, 'type' | 'id'>) => string | undefined,
): Former {
  const moved = new Map<string, string>();
  const gone = new Map<string, string>();
  const removed = new Set<string>();

  const firstLive = (candidates: readonly (string | undefined)[]) =>
    candidates.find((path) => path !== undefined && isLive(path));
  const listOf = ({ lists }: Known) =>
    firstLive(lists.map((list) => (typeof list === 'string' ? list : addressOf({ type: 'category', id: list.category }))));

  const leadToList = (path: string, known: Known) => {
    const list = listOf(known);
    if (list) gone.set(path, paths.goneTo(list));
  };

  const lead = (path: string, holder: Holder): void => {
    if (holder === 'taken-down') {
      removed.add(path);
    } else if ('or' in holder) {
      if (isLive(holder.or)) gone.set(path, holder.or);
    } else if ('picture' in holder) {
      const file = content.get('file', holder.picture);
      const widths = (file && pictures.get(file.sha256)?.widths) ?? [];
      const width = widths.find((each) => each >= holder.width) ?? widths.at(-1);
      if (file && width) moved.set(path, paths.image(file.sha256, width));
    } else if ('of' in holder) {
      const section = content.get(holder.of.type as 'category' | 'topic', holder.of.id);
      const month = section && monthPath(holder.of, section.slug, holder.month);
      const there = firstLive([month, addressOf(holder.of)]);
      if (there) moved.set(path, there);
      else leadToList(path, holder.of);
    } else {
      const present = addressOf(holder);
      if (present) return void moved.set(path, present);
      removed.add(path);
      leadToList(path, holder);
    }
  };
  for (const [path, holder] of past.left()) if (!isLive(path)) lead(path, holder);
  return { moved, gone, removed };
}

function monthPath({ type }: Known, slug: string, month: string): string {
  return type === 'category' ? paths.categoryMonth(slug, month) : paths.topicMonth(slug, month);
}
