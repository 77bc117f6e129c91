import type { Desk } from '@pho-luat/shared/schemas/desk';
import { homeWords } from '@pho-luat/shared/words/desk-status';
import { elapsedText } from '@pho-luat/shared/words/desk-times';
import { EntryList } from './EntryList.tsx';

/** Published, and not on the site yet. */
export function Waiting({ waiting, now }: { waiting: Desk['waiting']; now: Date }) {
  return (
    <EntryList
      title={homeWords.waiting(waiting.length)}
      entries={waiting.map((entry) => ({
        ...entry,
        said: homeWords.waitingFor(elapsedText(now.getTime() - Date.parse(entry.since))),
      }))}
    />
  );
}
