import type { Desk } from '../../../contracts/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { elapsedText } from '../../../words/desk-times.ts';
import { Note } from '../../parts/Note.tsx';
import { EntryList } from './EntryList.tsx';

/** After a long pause hundreds may wait. */
const mostListed = 5;

const said = { publish: homeWords.waitingFor, remove: homeWords.removalWaitingFor };

/** Published and not on the site yet, or removed and still there. */
export function Waiting({ waiting, count, now }: { waiting: Desk['waiting']; count: number; now: Date }) {
  return (
    <EntryList
      title={homeWords.waiting(count)}
      entries={waiting.slice(0, mostListed).map((entry) => ({
        ...entry,
        said: said[entry.action](elapsedText(now.getTime() - Date.parse(entry.since))),
      }))}
      more={count > mostListed && <Note>{homeWords.moreWaiting(count - mostListed)}</Note>}
    />
  );
}
