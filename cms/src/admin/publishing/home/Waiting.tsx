import type { Desk } from '@pho-luat/shared/schemas/desk';
import { homeWords } from '@pho-luat/shared/words/desk-status';
import { elapsedText } from '@pho-luat/shared/words/desk-times';
import { EntryList } from './EntryList.tsx';

/** After a long pause hundreds may wait. */
const mostListed = 5;

/** Published, and not on the site yet. */
export function Waiting({ waiting, now }: { waiting: Desk['waiting']; now: Date }) {
  return (
    <EntryList
      title={homeWords.waiting(waiting.length)}
      entries={waiting.slice(0, mostListed).map((entry) => ({
        ...entry,
        said: homeWords.waitingFor(elapsedText(now.getTime() - Date.parse(entry.since))),
      }))}
      more={waiting.length > mostListed ? homeWords.moreWaiting(waiting.length - mostListed) : undefined}
    />
  );
}
