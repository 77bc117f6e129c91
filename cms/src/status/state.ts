import type { EntryStatus } from '../contracts/desk.ts';
import { isHeldIn, type HeldDocument, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { keptReports } from '../publication/releases.ts';
import type { StoredLine } from '../publication/stored-line.ts';
import { heldAmongMany, notSent } from '../words/desk-status.ts';

/** How far a line of the log has come, by what the publisher reported: the newest release that is live says what is on the site. */

type State = Pick<EntryStatus, 'state' | 'at' | 'step' | 'reason' | 'mend' | 'notes'>;

/** A publisher reports every step that it begins, and each minute that it works on one. One that is silent for so long was killed, or hangs. */
const longestSilenceMs = 10 * 60_000;

/** `reports` with the newest first. */
export function stateOf(line: StoredLine, reports: readonly ReleaseReport[], now: Date): State {
  const live = reports.filter(({ state }) => state === 'live');
  const [current] = live;
  if (current && covers(current, line))
    return isBeingSent(current, live, line) ? { ...beingSent, notes: [] } : arrivedIn(current, live, line);

  const since = current ? reports.slice(0, reports.indexOf(current)) : reports;
  const attempt = since.find((report) => report.seq >= line.seq && (report.state === 'failed' || isAtWork(report, reports, now)));
  if (!attempt) return { state: 'waiting', notes: [] };
  const { state, step, at, reason, mend } = attempt;
  if (state === 'building') return { state, step, notes: [] };
  return { state: 'failed', step, at, reason, mend, notes: [] };
}

/** On the site, or held back alone; in either case since when. */
function arrivedIn(current: ReleaseReport, live: readonly ReleaseReport[], line: StoredLine): State {
  const isHeld = isHeldIn(current, line);
  const first = live.findIndex((report) => !covers(report, line) || isHeldIn(report, line) !== isHeld);
  const at = first === -1 ? oldestOf(live) : live[first - 1]?.at;
  const notes = current.notes.filter((one) => isOf(one, line)).map(({ reason, mend }) => ({ reason, mend }));
  const shared = { at, notes };
  if (isHeld) {
    const { reason, mend } = current.held.find((one) => isOf(one, line)) ?? heldAmongMany;
    return { state: 'held', reason, mend, ...shared };
  }
  if (line.action === 'publish') return { state: 'live', ...unsent(live, line), ...shared };
  return line.takedownReason === null
    ? { state: 'removed', ...unsent(live, line), ...shared }
    : { state: 'taken-down', reason: line.takedownReason, ...shared };
}

/** Where releases are sent on, readers have it once one that has it was sent: each sending has all that was not sent before. */
function unsent(live: readonly ReleaseReport[], line: StoredLine): Pick<State, 'reason' | 'mend'> {
  const states = sendings(live, line);
  return states.includes('failed') && !states.includes('done') ? notSent : {};
}

/** The state of what is live here, and on its way to the machines that readers see. */
export const beingSent = { state: 'building', step: 'push' } as const;

/** A takedown is reported as soon as it is gone here; what the public address still shows is reported beside it. */
function isBeingSent(current: ReleaseReport, live: readonly ReleaseReport[], line: StoredLine): boolean {
  if (current.push?.state !== 'pending' || isHeldIn(current, line) || line.takedownReason !== null) return false;
  return sendings(live, line).every((state) => state === 'pending');
}

function sendings(live: readonly ReleaseReport[], line: StoredLine) {
  return live.flatMap((report) => (covers(report, line) && !isHeldIn(report, line) ? (report.push?.state ?? []) : []));
}

/** Where reports were thrown away, the oldest that is left need not be the first that had the line. */
function oldestOf(live: readonly ReleaseReport[]): string | undefined {
  return live.length < keptReports ? live.at(-1)?.at : undefined;
}

/** After an operator went back, the site says what that release said, except for removals: they are laid over it. */
function covers(report: ReleaseReport, line: StoredLine): boolean {
  return line.seq <= (line.action === 'publish' ? shownSeq(report) : report.seq);
}

/** Up to which line the site says what was published. */
export function shownSeq({ seq, hold }: ReleaseReport): number {
  return Math.min(seq, hold?.seq ?? seq);
}

/**
 * What is known at the public address of a takedown: since when all that it removed is gone there. Nothing where nobody looks.
 */
export function seenElsewhere({ seq }: Pick<StoredLine, 'seq'>, reports: readonly ReleaseReport[]): EntryStatus['elsewhere'] {
  const seen = reports.flatMap(({ mirror }) => mirror ?? []);
  const [newest] = seen;
  if (!newest) return undefined;
  const first = seen.findLast(({ gone }) => gone && gone.after < seq && seq <= gone.upTo);
  return { ...(newest.url === undefined ? {} : { url: newest.url }), goneAt: first?.gone?.at };
}

/** Only the newest release can be running: there is one publisher at a time. */
export function isAtWork(report: ReleaseReport, [newest]: readonly ReleaseReport[], now: Date): boolean {
  return report === newest && report.state === 'building' && now.getTime() - Date.parse(report.at) < longestSilenceMs;
}

function isOf(one: HeldDocument, line: StoredLine): boolean {
  return one.type === line.type && one.id === line.id;
}
