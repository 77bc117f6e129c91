import { parsePublicationLine, type PublicationLine } from '@pho-luat/shared/schemas/publication';
import { z } from 'zod';
import type { RawLine } from '../cms-client.ts';
import { Memory } from './memory.ts';

/** A line of the log, or what is wrong with it. */
export type ParsedLine = { line: PublicationLine } | { wrong: readonly string[] };

/** Parses lines, and keeps the results, because a line never changes. */
export class LineParser {
  memory = new Memory();

  parse(raw: Pick<RawLine, 'json'>): ParsedLine {
    try {
      return { line: parsePublicationLine(JSON.parse(raw.json)) };
    } catch (cause) {
      if (cause instanceof z.ZodError) return { wrong: fieldsOf(cause) };
      if (cause instanceof SyntaxError) return { wrong: ['JSON'] };
      throw cause;
    }
  }

  /** Called when the CMS's log has been replaced. */
  forget(): void {
    this.memory = new Memory();
  }
}

/** The fields that are wrong, as the log names them. */
function fieldsOf(error: z.ZodError): string[] {
  const paths = error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? issue.errors.flat().map(({ path }) => path.join('.')) : [issue.path.join('.')],
  );
  const fields = [...new Set(paths)].filter(Boolean).slice(0, 5);
  return fields.length > 0 ? fields : [error.issues[0]?.message ?? '?'];
}
