import type { Desk } from '../../../schemas/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { elapsedText } from '../../../words/desk-times.ts';
import { EntryList } from './EntryList.tsx';

/** After a long pause hundreds may wait. */
const mostListed = 5;

const said = { publish: homeWords.waitingFor, remove: homeWords.removalWaitingFor };

/** Published and not on the site yet, or removed and still there. */
export function Waiting({ waiting, now }: { waiting: Desk['waiting']; now: Date }) {
  return (
    <EntryList
      title={homeWords.waiting(waiting.length)}
      entries={waiting.slice(0, mostListed).map((entry) => ({
        ...entry,
        said: said[entry.action](elapsedText(now.getTime() - Date.parse(entry.since))),
      }))}
      more={waiting.length > mostListed ? homeWords.moreWaiting(waiting.length - mostListed) : undefined}
    />
  );
}
