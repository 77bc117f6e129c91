import type { Page } from 'playwright-core';

/** An engine in a page of a browser. */
export interface Engine {
  /** Prepares a page before it has loaded anything; `slowed`, its work must be done in the page's own thread. */
  prepare: (page: Page, slowed: boolean) => Promise<void>;
  /** Loads the page and asks its first question. */
  open: (page: Page, origin: string, query: string) => Promise<void>;
  /** The time until the first ten answers are there, and their paths. */
  ask: (page: Page, query: string) => Promise<Asked>;
  /** The paths of as many as are looked at, after `ask`. */
  askDeeper: (page: Page, query: string) => Promise<string[]>;
}

export interface Asked {
  ms: number;
  paths: string[];
}
