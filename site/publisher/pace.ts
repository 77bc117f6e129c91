/** It begins when nothing new has come for `quietMs`, or `latestMs` after the first. */
export interface Window {
  quietMs: number;
  latestMs: number;
}

export interface Pace {
  /** How long the CMS may hold an answer until there is a line. */
  waitSeconds: number;
  usual: Window;
  /**
   * When lines came during the last release, more will. They are collected for a whole minute, so that fifty
   * publications in a minute make two releases: one for the first line, and one for all the others.
   */
  burst: Window;
  /**
   * The rebuild of the index after releases: the release that shows it takes long, and an editor who publishes meanwhile would wait
   * for it.
   */
  rebuild: Window;
  /** After the CMS was away, or a release failed: doubled each time, up to the longest. */
  backOffMs: { first: number; longest: number };
  /** How often missing texts of files are asked for at most: the CMS may have lost one for good. */
  textsMs: number;
  /** How often residents' searches are repeated at most. */
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

/** How long to wait after this many failures before. */
export function backOffMs({ backOffMs: { first, longest } }: Pace, failures: number): number {
  return Math.min(first * 2 ** Math.min(failures, 20), longest);
}
