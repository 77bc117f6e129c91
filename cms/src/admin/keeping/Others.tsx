import { Flex } from '@strapi/design-system';
import { keepingWords } from '../../words/desk-keeping.ts';
import { minuteText } from '../../words/desk-times.ts';
import type { Entry } from '../entry.ts';
import { useNow } from '../now.ts';
import { Notice } from '../parts/Notice.tsx';
import { useEntryStatusState } from '../publishing/api.ts';
import { CompareButton } from './Compare.tsx';
import { useDoneSince } from './version.ts';

/** Others at this entry, and what one of them has saved, or deleted, since this form was opened. */
export function Others(entry: Entry) {
  const { saved, others = [] } = useEntryStatusState(entry).currentData ?? {};
  const now = useNow();
  const done = useDoneSince(entry.documentId, saved?.at);
  if (!done && others.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {others.length > 0 && <Notice>{keepingWords.others(others.join(', '))}</Notice>}
      {done === 'deleted' && <Notice bad>{keepingWords.deleted}</Notice>}
      {done === 'saved' && saved && (
        <>
          <Notice bad>{keepingWords.savedSince(saved.by ?? keepingWords.someone, minuteText(saved.at, now))}</Notice>
          <CompareButton entry={entry} />
        </>
      )}
    </Flex>
  );
}
