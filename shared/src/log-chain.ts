import { sha256Of } from './sha256.ts';

/**
 * How the publication log can be verified: each line has the sha256 of what it says and of the line before it. The digest of a document
 * stands for its text, so that the chain stays whole when a text is erased. For Node alone.
 */

/** The parts of a line that its link covers. Null and absent are the same. */
export interface Link {
  seq: number;
  id: string;
  type: string;
  action: string;
  at: string;
  by?: string | null | undefined;
  digest?: string | null | undefined;
  takedown?: boolean | undefined;
  erases?: boolean | undefined;
}

/** Up to which line a log has been checked, and the link of that line. */
export interface LogEnd {
  seq: number;
  chain: string;
}

export const noLine: LogEnd = { seq: 0, chain: '' };

export function chainOf(previous: string, { seq, id, type, action, at, by, digest, takedown, erases }: Link): string {
  const marks = [takedown === true ? 'takedown' : '', erases === true ? 'erases' : ''];
  return sha256Of(JSON.stringify([previous, seq, id, type, action, at, by ?? '', digest ?? '', ...marks]));
}

interface Written extends Link {
  chain?: string | null | undefined;
  /** The document as JSON. */
  text: string | null;
  /** A later line has taken its text away, without which no other publication is whole. */
  isErased: boolean;
}

/** Whether a line follows on the one before it and says what was written. */
export function isAsWritten(previous: string, { text, isErased, chain, ...line }: Written): boolean {
  if (chain !== chainOf(previous, line)) return false;
  return text === null ? isErased || line.action !== 'publish' : sha256Of(text) === line.digest;
}
