import type { Machine } from '../lib/machine.ts';
import type { Spread } from '../lib/statistics.ts';
import type { Rank, RelevanceByCategory } from './relevance.ts';

/** What the bench says; the keys are documented in `scripts/bench/README.md`. */
export interface SearchFigures {
  machine: Machine;
  corpus: { documents: number; queries: number; scale: number };
  engines: Record<string, EngineFigures>;
  queries: QueryFigures[];
}

export interface EngineFigures {
  asTyped: RelevanceByCategory;
  stripped: RelevanceByCategory;
  queryMs: Spread;
  queryMsSlowed?: Spread;
  firstQueryBytes?: Spread;
  nextQueryBytes?: Spread;
  pageBytes?: number;
  buildMs: number;
  buildPeakRssMb: number;
  indexBytes: number;
}

interface QueryFigures {
  id: string;
  q: string;
  cat: string;
  rel: string[];
  rank: Record<string, { asTyped: Rank; stripped: Rank }>;
  /** The first answer as typed. */
  first: Record<string, string | undefined>;
}

/** One engine over the whole corpus: its answers, best first, by query. */
export interface Answers {
  asTyped: string[][];
  stripped: string[][];
}

export interface Measured {
  figures: EngineFigures;
  answers: Answers;
}
