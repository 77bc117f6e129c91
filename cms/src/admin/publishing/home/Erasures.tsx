import { Box, Typography } from '@strapi/design-system';
import type { Desk } from '@pho-luat/shared/schemas/desk';
import { homeWords } from '@pho-luat/shared/words/desk-status';
import { whenText } from '@pho-luat/shared/words/desk-times';
import { typeLabels } from '@pho-luat/shared/words/labels';

/** What was erased for good: told as done only when it is. */
export function Erasures({ erasures, now }: { erasures: Desk['erasures']; now: Date }) {
  if (erasures.length === 0) return null;
  return (
    <Box tag="section" aria-label={homeWords.erasures}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {homeWords.erasures}
      </Typography>
      <Box tag="ul">
        {erasures.map((erasure) => (
          <Box key={erasure.seq} tag="li" paddingTop={1}>
            <Typography variant="pi" textColor="neutral800">
              {saidOf(erasure, now)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function saidOf({ type, since, by, doneAt }: Desk['erasures'][number], now: Date): string {
  const label = (typeLabels as Record<string, string>)[type] ?? type;
  const when = whenText(since, now);
  return doneAt ? homeWords.erased(label, when, whenText(doneAt, now), by) : homeWords.erasing(label, when, by);
}
