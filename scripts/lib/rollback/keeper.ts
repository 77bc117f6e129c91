import type { KeptReleases } from '@pho-luat/shared/schemas/releases';

/** Who keeps the releases: the publisher that is at work, or one that is started for this alone. What is asked is live when it settles. */
export interface Keeper {
  list: () => Promise<KeptReleases>;
  hold: (release: string) => Promise<void>;
  resume: () => Promise<void>;
}
