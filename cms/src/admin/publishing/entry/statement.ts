import type { EntryStatus } from '../../../contracts/desk.ts';
import { isHeldUp } from '../moving.ts';
import { isRefused } from '../../answered.ts';
import type { Tone } from '../../parts/tone.ts';
import { statusWords, stepName } from '../../../words/desk-status.ts';
import { mirrorWords } from '../../../words/mirror.ts';
import { earlierVersionStays } from '@pho-luat/shared/words/publisher';
import { durationText, elapsedText, whenText } from '../../../words/desk-times.ts';

/** The first line of the panel: where this very version is. */
export interface Statement {
  tone: Tone;
  text: string;
  /** Changes by the second, so it is not read out. */
  detail?: string;
  link?: { href: string; text: string };
}

/** Instead of it, or beside the last one that came. */
export function unknownText(error: unknown): string {
  return isRefused(error) ? statusWords.noRight : statusWords.unreachable;
}

export function statementOf(status: EntryStatus, now: Date): Statement {
  const removing = status.action === 'remove';
  const when = status.at && whenText(status.at, now);
  switch (status.state) {
    case 'never':
      return { tone: 'neutral', text: statusWords.never, detail: statusWords.neverMore };
    case 'waiting':
      if (isHeldUp(status)) return { tone: 'warning', text: statusWords.notLiveHold };
      return { tone: 'busy', text: removing ? statusWords.waitingRemoval : statusWords.waiting, detail: elapsed(status, now) };
    case 'building': {
      const detail = [status.step && stepName(status.step), elapsed(status, now)].filter(Boolean).join(', ');
      return { tone: 'busy', text: removing ? statusWords.buildingRemoval : statusWords.building, detail };
    }
    case 'live':
      return {
        tone: status.reason ? 'warning' : 'good',
        text: statusWords.live(when ?? '', took(status)),
        ...link(status, statusWords.openPage),
      };
    case 'failed':
      return { tone: 'bad', text: removing ? statusWords.notRemoved : statusWords.notLive };
    case 'held':
      return {
        tone: 'bad',
        text: statusWords.notLive,
        ...(status.reason?.includes(earlierVersionStays) ? link(status, statusWords.openEarlierPage) : {}),
      };
    case 'removed':
      return { tone: status.reason ? 'warning' : 'neutral', text: statusWords.removed(when) };
    case 'taken-down':
      return {
        tone: 'warning',
        text: statusWords.takenDown(when),
        detail: status.elsewhere && elsewhereText(status.elsewhere, now),
      };
  }
}

/** What is known at the public address about a takedown. */
export function elsewhereText({ url, goneAt }: NonNullable<EntryStatus['elsewhere']>, now: Date): string {
  return goneAt ? mirrorWords.gone(whenText(goneAt, now), url) : mirrorWords.notGone(url);
}

function link({ href }: EntryStatus, text: string): Pick<Statement, 'link'> {
  return href ? { link: { href, text } } : {};
}

function elapsed({ since }: EntryStatus, now: Date): string | undefined {
  return since && elapsedText(now.getTime() - Date.parse(since));
}

function took({ since, at }: EntryStatus): string | undefined {
  return since && at && durationText(Date.parse(at) - Date.parse(since));
}
