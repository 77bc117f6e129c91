import { failures } from '@pho-luat/shared/words/publisher';

type Kind = keyof typeof failures;

/** What keeps a release from going live: the editor's words by `kind`, the technical ones in `message`. */
export class ReleaseFailure extends Error {
  readonly kind: Kind;

  constructor(kind: Kind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export function wordsOf(cause: unknown): { reason: string; mend: string } {
  const kind = cause instanceof ReleaseFailure ? cause.kind : 'machine';
  const message = cause instanceof Error ? cause.message : String(cause);
  const { reason, mend } = failures[kind](message);
  return { reason: reason.slice(0, 2_000), mend };
}
