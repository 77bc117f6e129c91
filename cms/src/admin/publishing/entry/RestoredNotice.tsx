import { Box, Typography } from '@strapi/design-system';
import type { Restored } from '../../../contracts/desk.ts';
import { historyPanelWords } from '../../../words/desk-actions.ts';

/** How a restoration went, and what could not come back. */
export function RestoredNotice({ when, leftOut }: { when: string } & Restored) {
  const tone = leftOut.length === 0 ? 'success' : 'warning';
  return (
    <Box tag="output" display="block" background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={3}>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {historyPanelWords.restored(when)}
      </Typography>
      {leftOut.length > 0 && (
        <>
          <Typography tag="p" textColor="neutral800">
            {historyPanelWords.lost}
          </Typography>
          <Box tag="ul" paddingLeft={6} style={{ listStyle: 'disc' }}>
            {leftOut.map((what) => (
              <Typography key={what} tag="li" textColor="neutral800">
                {what}
              </Typography>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}
