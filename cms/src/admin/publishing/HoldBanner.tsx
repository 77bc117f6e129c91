import { Box, Typography } from '@strapi/design-system';
import type { Desk } from '../../contracts/desk.ts';
import { holdWords } from '../../words/desk-status.ts';
import { minuteText } from '../../words/desk-times.ts';

/** An operator went back to an earlier release: whoever publishes must know before they wonder. */
export function HoldBanner({ since, now }: { since: NonNullable<Desk['hold']>['since']; now: Date }) {
  return (
    <Box
      role="note"
      aria-label={holdWords.title}
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
      width="100%"
    >
      <Typography tag="p" variant="omega" fontWeight="bold" textColor="warning700">
        {holdWords.title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral800">
        {holdWords.text(minuteText(since, now))}
      </Typography>
    </Box>
  );
}
