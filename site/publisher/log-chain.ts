import { titleIn } from '@pho-luat/shared/content-types/title';
import { parsedJson } from '@pho-luat/shared/json';
import { isAsWritten } from '@pho-luat/shared/log-chain';
import { chainedLineSchema, type LogFault } from '@pho-luat/shared/schemas/publication';
import { z } from 'zod';
import { CmsAway, type RawLine } from './cms-client.ts';

/** The log of the CMS is damaged. Nothing of it is published; what was read before is sound, and stays. */
export class LogDamaged extends CmsAway {
  readonly fault: LogFault;

  constructor(fault: LogFault) {
    const { seq, type, id } = fault;
    super(`its publication log is damaged at line ${seq} (${type} ${id}), and nothing of it is published`);
    this.fault = fault;
  }
}

/** The link of a line that follows the one before it and says what was written; undefined for any other. */
export function linkOfSound(previous: string, json: string): string | undefined {
  const line = chainedLineSchema.safeParse(parsedJson(json)).data;
  if (!line) return undefined;
  const text = line.document === undefined ? null : JSON.stringify(line.document);
  return isAsWritten(previous, { ...line, text, isErased: line.erased === true }) ? line.chain : undefined;
}

const publishedSchema = z.object({ document: z.unknown() });

export function faultOf({ seq, type, id, json }: RawLine): LogFault {
  return { seq, type, id, title: titleOf({ id, type, json }) };
}

/** The id where the line has no valid title. */
export function titleOf({ json, type, id }: Pick<RawLine, 'json' | 'type' | 'id'>): string {
  return titleIn(type, publishedSchema.safeParse(parsedJson(json)).data?.document) ?? id;
}
