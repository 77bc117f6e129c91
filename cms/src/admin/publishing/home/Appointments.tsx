import type { Desk } from '@pho-luat/shared/schemas/desk';
import { homeWords } from '@pho-luat/shared/words/desk-status';
import { minuteText } from '@pho-luat/shared/words/desk-times';
import { EntryList } from './EntryList.tsx';

/** What will be published or taken away by itself, and what would stop it. */
export function Appointments({ scheduled, now }: { scheduled: Desk['scheduled']; now: Date }) {
  return (
    <EntryList
      title={homeWords.scheduled(scheduled.length)}
      entries={scheduled.map(({ action, at, ...entry }) => ({ ...entry, said: homeWords[action](minuteText(at, now)) }))}
    />
  );
}
