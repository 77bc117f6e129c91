import type { Desk } from '../../../schemas/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { minuteText } from '../../../words/desk-times.ts';
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
