import { documentSchemas, type DocumentType } from '@pho-luat/shared/content-types/index';
import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { earlierVersionStays } from '@pho-luat/shared/words/publisher';
import { heldReasons } from '../../words/publisher.ts';
import type { RawLine } from '../cms-client.ts';
import { titleOf } from '../log-chain.ts';
import { say } from '../say.ts';
import type { LineName } from '../store/line-name.ts';
import type { LogLines } from '../store/lines.ts';
import type { LineParser } from './lines.ts';
import type { Shown, Worked } from './memory.ts';
import type { Refusal, Work } from './work.ts';

interface Tools {
  store: { lines: Pick<LogLines, 'get' | 'history'> };
  lines: LineParser;
}

/** The last line of a document, or an earlier one where that cannot be shown; its editor is told why. */
export async function lastGood(tools: Tools, work: Work, last: LineName): Promise<Worked> {
  const raw = tools.store.lines.get(last.seq);
  const first = await attempt(tools, work, raw);
  if ('refusal' in first) {
    const earlier = await earlierGood(tools, work, last);
    const reason = earlier.shown ? `${first.refusal.reason} ${earlierVersionStays}` : first.refusal.reason;
    return { last, ...earlier, ...heldFor(raw, { ...first.refusal, reason }) };
  }
  // A printed code works for ever, so nothing removes one.
  if (!first.shown && last.type === 'qr-code') return { last, ...(await earlierGood(tools, work, last)) };
  return { last, ...first };
}

async function earlierGood(tools: Tools, work: Work, last: LineName): Promise<{ shown?: Shown }> {
  for (const candidate of tools.store.lines.history(last.type, last.id)) {
    if (candidate.seq >= last.seq) continue;
    const outcome = await attempt(tools, work, candidate);
    // Lines before a removal were taken off the site on purpose.
    if (!('refusal' in outcome)) return outcome;
  }
  return {};
}

async function attempt({ lines }: Tools, work: Work, raw: RawLine): Promise<{ shown?: Shown } | { refusal: Refusal }> {
  const parsed = lines.parse(raw);
  if ('wrong' in parsed)
    return { refusal: { ...heldReasons.unreadable(parsed.wrong), fault: `wrong in it: ${parsed.wrong.join(', ')}` } };
  const undrawable = lines.memory.undrawable.get(raw.seq);
  if (undrawable) return { refusal: undrawable };
  return parsed.line.action === 'remove' ? {} : work.line(parsed.line);
}

function heldFor(raw: RawLine, { reason, mend, fault }: Refusal): { held?: HeldDocument } {
  const { type, id } = raw;
  say(`held back: ${type} ${id}: ${fault}`);
  // Types of a newer version cannot be reported, only logged.
  return isKnownType(type) ? { held: { type, id, title: titleOf(raw), reason, mend } } : {};
}

function isKnownType(type: string): type is DocumentType {
  return Object.hasOwn(documentSchemas, type);
}
