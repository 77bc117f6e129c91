import type { Hold, KeptRelease, KeptReleases, Released } from '@pho-luat/shared/schemas/releases';
import { say } from './say.ts';
import type { Attempt } from './pipeline.ts';
import type { Publisher } from './publisher.ts';
import { UnknownRelease } from './release/held-listing.ts';

type Keeping = Pick<Publisher, 'store' | 'blobs'>;

export async function listReleases({ store, blobs }: Keeping): Promise<KeptReleases> {
  const rows = store.releases.all();
  const served = new Set(store.releases.listing().values());
  const releases: KeptRelease[] = [];
  for (const [index, row] of rows.entries()) {
    const later = rows[index - 1];
    const changes = later ? store.releases.changesOf(later.id) : [];
    const own = new Set(changes.flatMap(({ before }) => (before === undefined || served.has(before) ? [] : [before])));
    let bytes = 0;
    for (const sha256 of own) bytes += await blobs.sizeOf(sha256);
    releases.push({ ...row, changedSince: changes.length, bytes });
  }
  return { hold: store.hold.get(), releases };
}

/** Takes effect with the next release, which the caller asks for. Throws an `UnknownRelease`. */
export function goBackTo({ store }: Pick<Publisher, 'store'>, release: string, now: Date): Hold {
  if (!store.releases.all().some(({ id }) => id === release)) {
    throw new UnknownRelease(`There is no release ${release}: choose one of the list.`);
  }
  const hold = { release, since: now.toISOString() };
  store.hold.set(hold);
  say(`going back to release ${release}: it stays until you resume`);
  return hold;
}

export function resume({ store }: Pick<Publisher, 'store'>): void {
  store.hold.forget();
  say('resuming: what is newest is published again');
}

/** Settles when what is served is where the site is sent as well, or could not be brought there for now. */
export async function released({ store, sender }: Pick<Publisher, 'store' | 'sender'>, attempt: Attempt): Promise<Released> {
  const notThere = await sender.done();
  return { attempt, release: store.releases.last()?.id, notThere };
}
