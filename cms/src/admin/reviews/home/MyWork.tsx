import { useState, type ComponentProps } from 'react';
import { Button, Typography } from '@strapi/design-system';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { formatDay } from '@pho-luat/shared/dates';
import { shorten } from '@pho-luat/shared/text';
import { documentTypeOf } from '../../../publication/types.ts';
import type { WaitingEntry } from '../../../contracts/reviews.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { minuteText } from '../../../words/desk-times.ts';
import { workWords } from '../../../words/reviews.ts';
import { togetherWords } from '../../../words/together.ts';
import { HomeWidget } from '../../HomeWidget.tsx';
import { useAskingAgain } from '../../asking-again.ts';
import { useDesk } from '../../publishing/api.ts';
import { EntryList } from '../../publishing/home/EntryList.tsx';
import { useNow } from '../../now.ts';
import { FirstVisit } from '../../tour/FirstVisit.tsx';
import { reviewsApi } from '../api.ts';
import { nothingWaits } from './nothing-waits.ts';
import { CreateButtons } from './CreateButtons.tsx';

const mostListed = 8;
const mostOfRemark = 80;

/** What waits for the logged-in person, and where to begin something new. */
export default function MyWork() {
  const query = reviewsApi.useMyWorkQuery(undefined, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, false);
  const desk = useDesk();
  const { scheduled = [] } = desk.data ?? {};
  const now = useNow();
  return (
    <HomeWidget of={{ data: query.data, isError: query.isError || desk.isError }} loading={workWords.loading}>
      {(work) => (
        <>
          <FirstVisit />
          <CreateButtons />
          {nothingWaits(work, desk.data) && (
            <Typography tag="p" variant="omega" textColor="neutral700">
              {workWords.nothing}
            </Typography>
          )}
          <WaitingList title={workWords.toReview} entries={work.toReview} now={now} />
          <WaitingList title={workWords.returned} entries={work.returned} now={now} />
          <WaitingList title={workWords.writing} entries={work.writing} now={now} />
          <WaitingList title={workWords.sent} entries={work.sent} now={now} />
          <WaitingList title={workWords.withWriters} entries={work.withWriters} now={now} />
          <EntryList
            title={homeWords.scheduled(scheduled.length)}
            entries={scheduled.map(({ action, at, ...entry }) => ({ ...entry, said: homeWords[action](minuteText(at, now)) }))}
          />
          <WorkList
            title={workWords.reviewDates}
            entries={work.reviewDates.map(({ on, isMended, ...entry }) => ({
              ...entry,
              said: workWords.due(formatDay(on), isMended),
            }))}
          />
          <WorkList
            title={workWords.lapsed}
            entries={work.lapsed.map(({ laws, ...entry }) => ({ ...entry, said: workWords.laws(laws) }))}
          />
        </>
      )}
    </HomeWidget>
  );
}

function WaitingList({ title, entries, now }: { title: (count: number) => string; entries: WaitingEntry[]; now: Date }) {
  return (
    <WorkList
      title={title}
      entries={entries.map(({ by, at, remark, mates, ...entry }) => ({
        ...entry,
        said: workWords.said(
          typeLabel(documentTypeOf(entry.uid) ?? ''),
          by,
          minuteText(at, now),
          mates > 0 ? togetherWords.withMates(mates) : undefined,
          remark && shorten(remark, mostOfRemark),
        ),
      }))}
    />
  );
}

/** A long one begins with some of it. */
function WorkList({
  title,
  entries,
}: {
  title: (count: number) => string;
  entries: ComponentProps<typeof EntryList>['entries'];
}) {
  const [isWhole, setWhole] = useState(false);
  return (
    <EntryList
      title={title(entries.length)}
      entries={isWhole ? entries : entries.slice(0, mostListed)}
      more={
        entries.length > mostListed && (
          <Button size="S" variant="tertiary" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? workWords.fewer : workWords.all(entries.length)}
          </Button>
        )
      }
    />
  );
}
