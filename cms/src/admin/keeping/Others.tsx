import { Flex } from '@strapi/design-system';
import { formatInstant } from '@pho-luat/shared/dates';
import type { EntryStatus } from '../../contracts/desk.ts';
import { keepingWords } from '../../words/desk-keeping.ts';
import type { Entry } from '../entry.ts';
import { Notice } from '../parts/Notice.tsx';
import { CompareButton } from './Compare.tsx';
import { useVersion } from './version.ts';

/** Others at this entry, and what one of them has saved since this form was opened. */
export function Others({ entry, status: { saved, others } }: { entry: Entry; status: EntryStatus }) {
  const opened = useVersion(entry.documentId);
  const isNewer = saved !== undefined && opened !== undefined && saved.at !== opened;
  if (!isNewer && others.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {others.length > 0 && <Notice>{keepingWords.others(others.join(', '))}</Notice>}
      {isNewer && (
        <>
          <Notice bad>{keepingWords.savedSince(saved.by ?? keepingWords.someone, formatInstant(saved.at))}</Notice>
          <CompareButton entry={entry} />
        </>
      )}
    </Flex>
  );
}
