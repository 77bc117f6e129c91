/** Nothing new for `quietMs`, or `latestMs` since the first: it begins. */
export interface Window {
  quietMs: number;
  latestMs: number;
}

export interface Pace {
  /** How long the CMS may hold an answer until there is a line. */
  waitSeconds: number;
  usual: Window;
  /**
   * When lines came while the last release was being made, more will. A whole minute of them is waited for, so that fifty
   * publications in a minute are two releases: the first line's, and that of all the others.
   */
  burst: Window;
  /** The rebuild of the index after releases: the release that shows it takes long, and whoever publishes meanwhile would wait for it. */
  rebuild: Window;
  /** After the CMS was away, or a release failed: doubled each time, up to the longest. */
  backOffMs: { first: number; longest: number };
  /** Texts of files that a release had to do without are asked for at most so often: the CMS may have lost one for good. */
  textsMs: number;
  /** What residents asked for is asked again at most so often. */
  searchesMs: number;
}

export const usualPace: Pace = {
  waitSeconds: 25,
  usual: { quietMs: 100, latestMs: 2_000 },
  burst: { quietMs: 2_000, latestMs: 60_000 },
  rebuild: { quietMs: 20_000, latestMs: 600_000 },
  backOffMs: { first: 1_000, longest: 60_000 },
  textsMs: 60_000,
  searchesMs: 600_000,
};

/** How long to wait after so many failures before. */
export function backOffMs({ backOffMs: { first, longest } }: Pace, failures: number): number {
  return Math.min(first * 2 ** Math.min(failures, 20), longest);
}
