import { Box, Typography } from '@strapi/design-system';
import type { Desk } from '../../../contracts/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { whenText } from '../../../words/desk-times.ts';
import { Section } from './Section.tsx';

/** The last releases, the newest first. */
export function Releases({ releases, now }: { releases: Desk['releases']; now: Date }) {
  if (releases.length === 0) return null;
  return (
    <Section title={homeWords.releases}>
      {releases.map(({ release, state, at, pages, held }) => (
        <Box key={release} tag="li" paddingTop={1}>
          <Typography variant="pi" textColor={state === 'failed' ? 'danger700' : 'neutral800'}>
            {homeWords.release(homeWords.outcomes[state], whenText(at, now), pages, held)}
          </Typography>
        </Box>
      ))}
    </Section>
  );
}
