import { Flex } from '@strapi/design-system';
import { homeWords } from '../../../words/desk-status.ts';
import { minuteText } from '../../../words/desk-times.ts';
import { useDesk } from '../api.ts';
import { HoldBanner } from '../HoldBanner.tsx';
import { isDeskMoving } from '../moving.ts';
import { useNow } from '../../now.ts';
import { Health } from './Health.tsx';
import { Erasures } from './Erasures.tsx';
import { Latest } from './Latest.tsx';
import { PublishNow } from './PublishNow.tsx';
import { Releases } from './Releases.tsx';
import { Waiting } from './Waiting.tsx';
import { HomeFrame } from '../../HomeFrame.tsx';
import { Note } from '../../parts/Note.tsx';

/** How publishing stands: what was last released, what is on its way, and what went wrong. */
export default function Publishing() {
  const query = useDesk();
  const now = useNow(query.data !== undefined && isDeskMoving(query.data));
  return (
    <HomeFrame of={query} loading={homeWords.loading}>
      {(desk) => (
        <>
          <Health notes={desk.health} />
          {desk.operator && <Note>{homeWords.operator(desk.operator)}</Note>}
          {desk.hold && <HoldBanner since={desk.hold.since} now={now} />}
          <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
            <Latest release={desk.releases[0]} now={now} />
            {desk.mayPublishNow && <PublishNow />}
          </Flex>
          <Waiting waiting={desk.waiting} count={desk.waitingCount} now={now} />
          <Erasures erasures={desk.erasures} now={now} />
          <Releases releases={desk.releases} now={now} />
          {desk.lastBackup && <Note>{homeWords.lastBackup(minuteText(desk.lastBackup, now))}</Note>}
        </>
      )}
    </HomeFrame>
  );
}
