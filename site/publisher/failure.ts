import { failures, logDamaged } from '@pho-luat/shared/words/publisher';
import { FileAway } from './cms-client.ts';
import { LogDamaged } from './log-chain.ts';

type Kind = keyof typeof failures;

/** Why a release does not go live: `kind` selects the editor's words, `message` has the technical ones. */
export class ReleaseFailure extends Error {
  readonly kind: Kind;

  constructor(kind: Kind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

const sqliteFull = 13;

export function wordsOf(cause: unknown): { reason: string; mend: string } {
  const { reason, mend } = reasonOf(cause);
  return { reason: reason.slice(0, 2_000), mend };
}

function reasonOf(cause: unknown): { reason: string; mend: string } {
  if (cause instanceof LogDamaged) return logDamaged(cause.fault);
  if (cause instanceof FileAway) return failures.fileAway(cause.message);
  if (cause instanceof ReleaseFailure) return failures[cause.kind](cause.message);
  const { code, errcode } = (cause ?? {}) as { code?: string; errcode?: number };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === sqliteFull) return failures.diskFull();
  // Paths and technical words are for the service log: an editor only passes the code on.
  return failures.machine(code ?? (cause instanceof Error ? cause.name : String(cause)));
}
