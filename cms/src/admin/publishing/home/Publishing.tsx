import { Flex } from '@strapi/design-system';
import { holdWords, homeWords } from '../../../words/desk-status.ts';
import { minuteText, whenText } from '../../../words/desk-times.ts';
import { healthLabel } from '../../../words/health.ts';
import { useDesk } from '../api.ts';
import { isDeskMoving } from '../moving.ts';
import { useNow } from '../../now.ts';
import { EntryList } from './EntryList.tsx';
import { erasureText } from './erasure.ts';
import { Latest } from './Latest.tsx';
import { PublishNow } from './PublishNow.tsx';
import { Sentences } from './Section.tsx';
import { Waiting } from './Waiting.tsx';
import { HomeWidget } from '../../HomeWidget.tsx';
import { Note } from '../../parts/Note.tsx';
import { Reason } from '../../parts/Reason.tsx';

/** How publishing stands: what was last released, what is on its way, and what went wrong. */
export default function Publishing() {
  const query = useDesk();
  const now = useNow(query.data !== undefined && isDeskMoving(query.data));
  return (
    <HomeWidget of={query} loading={homeWords.loading}>
      {(desk) => (
        <>
          {desk.health.length > 0 && (
            <Flex tag="section" aria-label={healthLabel} role="alert" direction="column" alignItems="stretch" gap={2}>
              {desk.health.map(({ tone, text, mend }) => (
                <Reason key={text} label={healthLabel} reason={text} mend={mend} tone={tone} />
              ))}
            </Flex>
          )}
          {desk.operator && <Note>{homeWords.operator(desk.operator)}</Note>}
          {desk.hold && (
            <Reason label={holdWords.title} reason={holdWords.text(minuteText(desk.hold.since, now))} tone="warning" />
          )}
          <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
            <Latest release={desk.releases[0]} now={now} />
            {desk.mayPublishNow && <PublishNow />}
          </Flex>
          <Waiting waiting={desk.waiting} count={desk.waitingCount} now={now} />
          <EntryList
            title={homeWords.heldBack(desk.heldBackCount)}
            entries={desk.heldBack.map(({ reason, ...entry }) => ({ ...entry, said: reason }))}
            more={
              desk.heldBackCount > desk.heldBack.length && (
                <Note>{homeWords.moreWaiting(desk.heldBackCount - desk.heldBack.length)}</Note>
              )
            }
          />
          <Sentences
            title={homeWords.erasures}
            lines={desk.erasures.map((erasure) => ({ key: erasure.seq, text: erasureText(erasure, now) }))}
          />
          <Sentences
            title={homeWords.releases}
            lines={desk.releases.map(({ release, state, at, pages, held }) => ({
              key: release,
              text: homeWords.release(homeWords.outcomes[state], whenText(at, now), pages, held),
              isBad: state === 'failed',
            }))}
          />
          {desk.lastBackup && <Note>{homeWords.lastBackup(minuteText(desk.lastBackup, now))}</Note>}
        </>
      )}
    </HomeWidget>
  );
}
