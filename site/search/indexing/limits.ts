import type { Covered } from './compare.ts';

/**
 * How the index is split. Each publication builds the delta again, so it is small; a browser asks every segment for a piece, so they are few;
 * Pagefind takes 0.3 MB of memory for a document of 760 words while it builds, so none is very large.
 */
export interface Limits {
  /** Documents of a segment at most. */
  segment: number;
  /** A larger delta is kept as a segment of its own, and a new one begins: after many changes at once, the next is as soon as any. */
  delta: number;
  /** The share of a segment that may be gone before it is cleaned in the background. */
  gone: number;
  /** How long background work rests after each run. */
  restMs: number;
}

export const usualLimits: Limits = { segment: 5_000, delta: 100, gone: 0.1, restMs: 10 * 60_000 };

export interface Filled {
  documents: readonly Covered[];
  gone: readonly Covered[];
  /** Whether some of what is gone was unpublished or withdrawn, not edited. */
  hasUnpublished: boolean;
}

/** The segments to merge: less than half full, when there are several; otherwise none. */
export function toMerge<S extends Filled>(segments: readonly S[], limits: Limits): S[] {
  const small = segments.filter(({ documents, gone }) => documents.length - gone.length < limits.segment / 2);
  return small.length > 1 ? small : [];
}

export function toClean<S extends Filled>(segments: readonly S[], limits: Limits): S[] {
  return segments.filter(({ documents, gone, hasUnpublished }) => hasUnpublished || gone.length > documents.length * limits.gone);
}

/** As few parts as the limit allows, all of the same size. */
export function cut<T>(all: readonly T[], most: number): T[][] {
  const parts = Math.ceil(all.length / most);
  const start = (part: number) => Math.floor((part * all.length) / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(start(part), start(part + 1)));
}
