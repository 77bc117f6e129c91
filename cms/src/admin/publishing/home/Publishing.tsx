import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { homeWords } from '../../../words/desk-status.ts';
import { minuteText } from '../../../words/desk-times.ts';
import { useDesk } from '../fresh.ts';
import { HoldBanner } from '../HoldBanner.tsx';
import { isDeskMoving } from '../moving.ts';
import { Notice } from '../Notice.tsx';
import { useNow } from '../now.ts';
import { Health } from './Health.tsx';
import { Erasures } from './Erasures.tsx';
import { Latest } from './Latest.tsx';
import { PublishNow } from './PublishNow.tsx';
import { Releases } from './Releases.tsx';
import { Waiting } from './Waiting.tsx';
import { Note } from '../../Note.tsx';

/** How publishing stands: what was last released, what is on its way, and what went wrong. */
export function Publishing() {
  const { data: desk, isError } = useDesk();
  const now = useNow(desk !== undefined && isDeskMoving(desk));
  if (!desk) return isError ? <Widget.Error /> : <Widget.Loading>{homeWords.loading}</Widget.Loading>;
  return (
    // Strapi's frame would grow with a long word in it, and cut it off.
    <Flex direction="column" alignItems="stretch" gap={4} style={{ contain: 'inline-size' }}>
      <Health notes={desk.health} />
      {desk.hold && <HoldBanner since={desk.hold.since} now={now} />}
      <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Latest release={desk.releases[0]} now={now} />
        {desk.mayPublishNow && <PublishNow />}
      </Flex>
      {isError && <Notice>{homeWords.unreachable}</Notice>}
      <Waiting waiting={desk.waiting} now={now} />
      <Erasures erasures={desk.erasures} now={now} />
      <Releases releases={desk.releases} now={now} />
      {desk.lastBackup && <Note>{homeWords.lastBackup(minuteText(desk.lastBackup, now))}</Note>}
    </Flex>
  );
}
