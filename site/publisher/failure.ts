import { failures, logDamaged } from '../words/publisher.ts';
import type { SitePage } from '../pages/index.ts';
import { FileAway } from './cms-client.ts';
import { LogDamaged } from './log-chain.ts';

type Kind = keyof typeof failures;

/** What is wrong, said twice: to operators documents are named by type and id, since what was logged and sent stays when they are erased. */
export interface Flaw {
  /** In the editor's words. */
  words: string;
  /** In technical ones. */
  fault: string;
}

/** A page for operators: a document's own by the document, any other by its address. */
export function namedPage({ path, source }: Pick<SitePage, 'path' | 'source'>): string {
  return source ? `the page of ${source.type} ${source.id}` : `the page ${path}`;
}

/** Why a release does not go live: `kind` selects the editor's words around its own, `message` has the technical ones. */
export class ReleaseFailure extends Error {
  readonly kind: Kind;
  readonly words: string;

  constructor(kind: Kind, flaws: readonly Flaw[]) {
    super(flaws.map(({ fault }) => fault).join('; '));
    this.kind = kind;
    this.words = flaws.map(({ words }) => words).join('; ');
  }
}

const sqliteFull = 13;
const mostLetters = 2_000;

/** As a report has it: for its editor, and for operators. */
export function wordsOf(cause: unknown): { reason: string; mend: string; fault: string } {
  const { reason, mend, fault } = reasonOf(cause);
  return { reason: reason.slice(0, mostLetters), mend, fault: fault.slice(0, mostLetters) };
}

function reasonOf(cause: unknown): { reason: string; mend: string; fault: string } {
  if (cause instanceof LogDamaged) return { ...logDamaged(cause.fault), fault: cause.message };
  if (cause instanceof FileAway) return { ...failures.fileAway(cause.message), fault: cause.message };
  if (cause instanceof ReleaseFailure) return { ...failures[cause.kind](cause.words), fault: cause.message };
  const { code, errcode } = (cause ?? {}) as { code?: string; errcode?: number };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === sqliteFull)
    return { ...failures.diskFull(), fault: 'the disk is full' };
  // Paths and technical words are for the service log: anybody else only passes the code on.
  const fault = code ?? (cause instanceof Error ? cause.name : String(cause));
  return { ...failures.machine(fault), fault };
}
