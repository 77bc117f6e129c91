import { parsePublicationLine, type PublicationLine } from '@pho-luat/shared/schemas/publication';
import { z } from 'zod';
import type { RawLine } from '../cms-client.ts';

/** A line of the log, or what is wrong with it. */
export type ParsedLine = { line: PublicationLine } | { wrong: string };

/** Parses lines once each: a line never changes. */
export class LineParser {
  readonly #parsed = new Map<number, ParsedLine>();

  parse(raw: RawLine): ParsedLine {
    const known = this.#parsed.get(raw.seq);
    if (known) return known;
    const parsed = parse(raw.json);
    this.#parsed.set(raw.seq, parsed);
    return parsed;
  }

  /** After the CMS's log has become another one. */
  forget(): void {
    this.#parsed.clear();
  }
}

function parse(json: string): ParsedLine {
  try {
    return { line: parsePublicationLine(JSON.parse(json)) };
  } catch (cause) {
    if (cause instanceof z.ZodError) return { wrong: fieldsOf(cause) };
    throw cause;
  }
}

/** The fields that are wrong, as the log names them. */
function fieldsOf(error: z.ZodError): string {
  const paths = error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? issue.errors.flat().map(({ path }) => path.join('.')) : [issue.path.join('.')],
  );
  const fields = [...new Set(paths)].filter(Boolean).slice(0, 5);
  return fields.join(', ') || error.issues[0]?.message || '?';
}
