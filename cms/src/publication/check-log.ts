import type { Core } from '@strapi/strapi';
import { titleFieldOf } from '@pho-luat/shared/content-types/index';
import { inTurn } from '@pho-luat/shared/in-turn';
import { isAsWritten, noLine, type LogEnd } from '@pho-luat/shared/log-chain';
import type { LogFault } from '@pho-luat/shared/schemas/publication';
import { Log } from './log.ts';
import { isWithoutText, type StoredLine } from './stored-line.ts';

/** Whether the log is as it was written. What is not is named, and nothing is published as long as there is one such line. */

const pageSize = 200;

/** Up to here this process has found the log sound. */
let sound: LogEnd = noLine;
/** Many requests may be waiting at the door. */
const oneAtATime = inTurn();

/** Looks at the whole log; its first wrong line, if there is one. */
export function checkLog(strapi: Core.Strapi): Promise<LogFault | undefined> {
  return oneAtATime(() => {
    sound = noLine;
    return goOn(strapi);
  });
}

/** Looks at what has come since this process last looked: at all of it the first time, and again at a line that was wrong. */
export function checkNewLines(strapi: Core.Strapi): Promise<LogFault | undefined> {
  return oneAtATime(() => goOn(strapi));
}

/** The first of these lines, in their order, that is not as it was written, and what the last sound one before it comes to. */
export async function firstWrong(
  log: Log,
  before: LogEnd,
  lines: readonly StoredLine[],
): Promise<{ end: LogEnd; fault?: LogFault }> {
  let end = before;
  for (const line of lines) {
    const { seq, chain, document: text, takedownReason } = line;
    const isErased = isWithoutText(line) && (await log.isErased(line));
    if (!isAsWritten(end.chain, { ...line, text, isErased, takedown: takedownReason !== null }))
      return { end, fault: faultOf(line) };
    end = { seq, chain };
  }
  return { end };
}

export function damageText({ seq, type, id }: LogFault): string {
  return (
    `the publication log is damaged at line ${seq} (${type} ${id}): nothing is published until it is as it was. ` +
    'scripts/docs/en/10-bad-day.md says how to mend it.'
  );
}

async function goOn(strapi: Core.Strapi): Promise<LogFault | undefined> {
  const log = new Log(strapi);
  const { seq: upTo } = await log.end();
  // Another log has taken its place, under the running CMS.
  if (upTo < sound.seq) sound = noLine;
  while (sound.seq < upTo) {
    const lines = await log.between(sound.seq, upTo, pageSize);
    const { end, fault } = await firstWrong(log, sound, lines);
    sound = end;
    if (fault) return fault;
    if (lines.length === 0) break;
  }
  return undefined;
}

function faultOf({ seq, type, id, document }: StoredLine): LogFault {
  return { seq, type, id, title: titleInText(type, document) ?? id };
}

/** The text may be damaged. */
function titleInText(type: string, document: string | null): string | undefined {
  const found = new RegExp(`"${titleFieldOf(type)}":("(?:[^"\\\\]|\\\\.)*")`).exec(document ?? '')?.[1];
  try {
    return found === undefined ? undefined : String(JSON.parse(found));
  } catch {
    return undefined;
  }
}
