import type { EntryStatus } from '../../../contracts/desk.ts';
import { statusWords } from '../../../words/desk-status.ts';
import { NamedEntries } from '../../findings/NamedEntries.tsx';
import { Group } from '../../parts/Group.tsx';

/** What differs on the site from what was written, and what keeps it there. */
export function OnSite({ notes, removal }: Pick<EntryStatus, 'notes' | 'removal'>) {
  return (
    <>
      <Group title={statusWords.notes} tone="warning" lines={notes.map(({ reason, mend }) => ({ text: `${reason} ${mend}` }))} />
      <Group
        title={statusWords.removal}
        tone="neutral"
        isFolded
        lines={removal.map(({ message, named }) => ({ text: message, action: <NamedEntries entries={named} /> }))}
      />
    </>
  );
}
