import { Box, Typography } from '@strapi/design-system';
import type { Desk } from '../../../contracts/desk.ts';
import { homeWords } from '../../../words/desk-status.ts';
import { erasureText } from './erasure.ts';
import { Section } from './Section.tsx';

/** What was erased for good: told as done only when it is. */
export function Erasures({ erasures, now }: { erasures: Desk['erasures']; now: Date }) {
  if (erasures.length === 0) return null;
  return (
    <Section title={homeWords.erasures}>
      {erasures.map((erasure) => (
        <Box key={erasure.seq} tag="li" paddingTop={1}>
          <Typography variant="pi" textColor="neutral800">
            {erasureText(erasure, now)}
          </Typography>
        </Box>
      ))}
    </Section>
  );
}
