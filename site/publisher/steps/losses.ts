import { paths } from '@pho-luat/shared/paths';
import { findings, heldReasons } from '../../words/publisher.ts';
import { ReleaseFailure, type Flaw } from '../failure.ts';
import type { Listing } from '../release/listing.ts';
import type { LogLines } from '../store/lines.ts';
import type { LineName } from '../store/line-name.ts';
import type { Standing, StandingLines } from '../store/standing.ts';
import type { LineParser } from './lines.ts';
import type { Tools } from './prepare.ts';

interface Kept {
  store: { lines: Pick<LogLines, 'history'>; standing: StandingLines };
  lines: LineParser;
}

/** What is held back now, for the next release; and which of these documents were on the site by a line that still counts. */
export interface Losses {
  heldBack: Standing[];
  lost: Flaw[];
}

/** A bad new line takes nothing away: the line before it is shown. A line that was shown and no longer is, is a loss. */
export function lossesOf(kept: Kept, before: Listing): Losses {
  const { documents, files, named } = kept.lines.memory;
  const heldBack: Standing[] = [];
  const lost: Flaw[] = [];
  const lose = ({ type, id }: Pick<LineName, 'type' | 'id'>, words: string) =>
    lost.push({ words, fault: `${type} ${id} would be lost` });
  for (const { last, shown, held } of documents.values()) {
    if (!held) continue;
    const [stood, stands] = [stoodBefore(kept, last), shown?.seq ?? 0];
    if (stands < stood) lose(last, findings.wouldBeLost(held.title, held.reason));
    // Until it is corrected, it is a loss for the next release too.
    heldBack.push({ type: last.type, id: last.id, seq: Math.max(stands, stood) });
  }
  for (const [id, { picture }] of named) {
    const file = files.get(id);
    if (picture !== 'unusable' || !file || !isShown(before, file.sha256)) continue;
    lose({ type: 'file', id }, findings.wouldBeLost(file.name, heldReasons.pictureUnusable(file.name).reason));
  }
  return { heldBack, lost };
}

/** The line of a document that is on the site; 0 for none, or for a document that is removed. */
function stoodBefore({ store, lines }: Kept, { type, id }: LineName): number {
  for (const raw of store.lines.history(type, id)) {
    const parsed = lines.parse(raw);
    if ('line' in parsed && parsed.line.action === 'remove') return 0;
    if (raw.seq <= store.standing.upTo) return store.standing.get(raw) ?? raw.seq;
  }
  return 0;
}

function isShown(before: Listing, sha256: string): boolean {
  const start = paths.imagesOf(sha256);
  return [...before.keys()].some((path) => path.startsWith(start));
}

/** The release is tried again, and everything found wrong with it is checked again. */
export function refuseLosses(tools: Verdicts, { lost }: Losses): void {
  if (lost.length === 0) return;
  lookAgain(tools);
  throw new ReleaseFailure('loss', lost);
}

/** Held-back documents are due again, even without a stored verdict. */
export function lookAgain(tools: Verdicts): void {
  forgetVerdicts(tools);
  tools.lines.memory.workAgain();
}

type Verdicts = Pick<Tools, 'lines' | 'markdown' | 'pictures'>;

/** Texts, pages and pictures that failed may have been unlucky; true when there is anything to try again. */
export function tryAgain(tools: Verdicts): boolean {
  const wereAny = forgetVerdicts(tools);
  if (wereAny) tools.lines.memory.workAgain();
  return wereAny;
}

function forgetVerdicts({ lines, markdown, pictures }: Verdicts): boolean {
  return [markdown.forgetFaults(), pictures.forgetUnusable(), lines.memory.forgetUndrawable()].includes(true);
}
