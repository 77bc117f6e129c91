import { Box, Flex, Typography } from '@strapi/design-system';
import type { Desk } from '../../../contracts/desk.ts';
import { homeWords, stepName } from '../../../words/desk-status.ts';
import { mirrorWords } from '../../../words/mirror.ts';
import { elapsedText } from '../../../words/desk-times.ts';
import { Reason } from '../../parts/Reason.tsx';
import { Sign, Statement } from '../../parts/signs.tsx';
import { latestSaid } from './latest.ts';
import { seenIn } from './seen.ts';
import { Note } from '../../parts/Note.tsx';

type Release = Desk['releases'][number];

/** The newest release in a sentence; a failure with what to do. */
export function Latest({ release, now }: { release: Release | undefined; now: Date }) {
  const { tone, text } = latestSaid(release, now);
  return (
    <Flex gap={2} alignItems="flex-start" flex={1} minHeight="4.4rem">
      <Sign tone={tone} />
      <Flex direction="column" alignItems="stretch" gap={1} flex={1} minWidth={0}>
        <Box tag="output" display="block">
          <Statement tone={tone}>{text}</Statement>
          {release && <Trouble release={release} />}
          {release?.mirror && <Seen mirror={release.mirror} now={now} />}
        </Box>
        {release?.state === 'building' && (
          <Note>
            {stepName(release.step)}, {elapsedText(now.getTime() - Date.parse(release.startedAt))}
          </Note>
        )}
      </Flex>
    </Flex>
  );
}

/** What is wrong with a release, whole or in part. */
function Trouble({ release: { state, reason, mend, push } }: { release: Release }) {
  return (
    <>
      {state === 'failed' && <Reason reason={reason} mend={mend} tone="danger" />}
      {push?.state === 'failed' && <Reason label={homeWords.pushFailed} reason={push.message ?? ''} tone="danger" />}
    </>
  );
}

/** What is seen at the public address of the site. */
function Seen({ mirror, now }: { mirror: NonNullable<Release['mirror']>; now: Date }) {
  const { tone, text } = seenIn(mirror, now);
  return (
    <>
      <Typography
        tag="p"
        variant="pi"
        textColor={tone === 'bad' ? 'danger700' : 'neutral700'}
        style={{ overflowWrap: 'anywhere' }}
      >
        {text}
      </Typography>
      {mirror.examples.length > 0 && <Reason label={mirrorWords.examples} reason={mirror.examples.join(' ')} tone="danger" />}
    </>
  );
}
