import { Flex } from '@strapi/design-system';
import { holdWords, statusWords } from '../../../words/desk-status.ts';
import { minuteText } from '../../../words/desk-times.ts';
import type { Entry } from '../../entry.ts';
import { useEntryStatus } from '../api.ts';
import { isEntryMoving } from '../moving.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Reason } from '../../parts/Reason.tsx';
import { useNow } from '../../now.ts';
import { OnSite } from './OnSite.tsx';
import { HistoryButton } from './History.tsx';
import { Schedule } from './Schedule.tsx';
import { SharesButton } from './Shares.tsx';
import { unknownText } from './statement.ts';
import { StatusLine } from './StatusLine.tsx';

/** Where this entry is on its way to the site, what its rules say, and what can be done about it. */
export function EntryPanel(entry: Entry) {
  const { data: status, error } = useEntryStatus(entry);
  const now = useNow(status !== undefined && isEntryMoving(status));

  return (
    <>
      {status?.hold && (
        <Reason label={holdWords.title} reason={holdWords.text(minuteText(status.hold.since, now))} tone="warning" />
      )}
      <StatusLine status={status} otherwise={error ? unknownText(error) : statusWords.loading} now={now} />
      {status && error && <Notice>{unknownText(error)}</Notice>}
      {status && (
        <>
          <Schedule schedule={status.schedule} now={now} />
          <OnSite notes={status.notes} removal={status.removal} />
          <Flex gap={2} wrap="wrap">
            <HistoryButton entry={entry} mayRestore={status.may.restore} />
            {status.may.share && <SharesButton entry={entry} />}
          </Flex>
        </>
      )}
    </>
  );
}
