import type { KeptReleases, Released } from '@pho-luat/shared/schemas/releases';

/** Access to the kept releases: the running publisher, or one started just for this. What has changed is served on this machine when it settles. */
export interface Keeper {
  list: () => Promise<KeptReleases>;
  hold: (release: string) => Promise<Released>;
  resume: () => Promise<Released>;
}
