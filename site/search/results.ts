/** The index's answers, made into what the page shows. */

import { decodeLetters } from './letters.ts';

interface Scored {
  id: string;
  score: number;
}

/** Answers to several questions as one list: pages that answer more of them first, then by score. */
export function union<R extends Scored>(answers: R[][]): R[] {
  const found = new Map<string, { result: R; answers: number; score: number }>();
  for (const result of answers.flat()) {
    const known = found.get(result.id) ?? { result, answers: 0, score: 0 };
    found.set(result.id, { result: known.result, answers: known.answers + 1, score: known.score + result.score });
  }
  return [...found.values()].sort((a, b) => b.answers - a.answers || b.score - a.score).map(({ result }) => result);
}

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** An excerpt as text, marked or not: the page never takes HTML from the index. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => ({
      text: decodeLetters(part.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot|#39);/g, (name) => entities[name] ?? name)),
      marked: part.startsWith('<mark>'),
    }));
}

/** A path of this site, whatever the index says of itself. */
export function ownPath(url: string): string {
  return new URL(url, 'https://site.invalid').pathname;
}
