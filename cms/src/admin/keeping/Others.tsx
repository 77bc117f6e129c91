import { Flex } from '@strapi/design-system';
import type { EntryStatus } from '../../contracts/desk.ts';
import { keepingWords } from '../../words/desk-keeping.ts';
import { minuteText } from '../../words/desk-times.ts';
import type { Entry } from '../entry.ts';
import { useNow } from '../now.ts';
import { Notice } from '../parts/Notice.tsx';
import { CompareButton } from './Compare.tsx';
import { isSavedSince, useVersion } from './version.ts';

/** Others at this entry, and what one of them has saved since this form was opened. */
export function Others({ entry, status: { saved, others } }: { entry: Entry; status: EntryStatus }) {
  const now = useNow();
  const opened = useVersion(entry.documentId);
  const isNewer = saved !== undefined && opened !== undefined && isSavedSince(saved.at, opened);
  if (!isNewer && others.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {others.length > 0 && <Notice>{keepingWords.others(others.join(', '))}</Notice>}
      {isNewer && (
        <>
          <Notice bad>{keepingWords.savedSince(saved.by ?? keepingWords.someone, minuteText(saved.at, now))}</Notice>
          <CompareButton entry={entry} />
        </>
      )}
    </Flex>
  );
}
