import type { KeptReleases } from '@pho-luat/shared/schemas/releases';

/** Access to the kept releases: the running publisher, or one started just for this. A change is live when it settles. */
export interface Keeper {
  list: () => Promise<KeptReleases>;
  hold: (release: string) => Promise<void>;
  resume: () => Promise<void>;
}
