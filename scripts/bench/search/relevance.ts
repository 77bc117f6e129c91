import type { CorpusQuery } from './corpus.ts';
import type { Answers, EngineFigures } from './figures.ts';

/** How well lists of answers fit: success@k and MRR of the first document that is relevant. */

export interface Relevance {
  queries: number;
  successAt1: number;
  successAt5: number;
  successAt10: number;
  mrr: number;
}

export type RelevanceByCategory = Relevance & { byCategory: Record<string, Relevance> };

/** Answers that are looked at. */
export const deepest = 50;

/** From 1; nothing where no relevant document is among the answers. */
export type Rank = number | null;

export function rankOf({ rel }: CorpusQuery, ids: readonly string[]): Rank {
  const at = ids.slice(0, deepest).findIndex((id) => rel.includes(id));
  return at === -1 ? null : at + 1;
}

export function relevanceFigures(
  queries: readonly CorpusQuery[],
  { asTyped, stripped }: Answers,
): Pick<EngineFigures, 'asTyped' | 'stripped'> {
  const of = (answers: readonly string[][]) =>
    relevanceOf(
      queries,
      queries.map((query, index) => rankOf(query, answers[index] ?? [])),
    );
  return { asTyped: of(asTyped), stripped: of(stripped) };
}

export function relevanceOf(queries: readonly CorpusQuery[], ranks: readonly Rank[]): RelevanceByCategory {
  const categories = Object.groupBy(ranks, (_, index) => queries[index]?.cat ?? '');
  const byCategory = Object.entries(categories).map(([category, own = []]) => [category, measure(own)] as const);
  return { ...measure(ranks), byCategory: Object.fromEntries(byCategory) };
}

function measure(ranks: readonly Rank[]): Relevance {
  const mean = (of: (rank: number) => number) =>
    round(ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : of(rank)), 0) / Math.max(ranks.length, 1));
  const within = (depth: number) => mean((rank) => (rank <= depth ? 1 : 0));
  return {
    queries: ranks.length,
    successAt1: within(1),
    successAt5: within(5),
    successAt10: within(10),
    mrr: mean((rank) => 1 / rank),
  };
}

const round = (share: number) => Math.round(share * 1_000) / 1_000;
