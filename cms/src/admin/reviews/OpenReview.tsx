import { Box, Flex } from '@strapi/design-system';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { minuteText } from '../../words/desk-times.ts';
import { reviewWords } from '../../words/reviews.ts';
import type { Review } from '../../contracts/reviews.ts';
import { Sign, Statement } from '../parts/signs.tsx';
import { Remarks } from './Remarks.tsx';
import { Note } from '../parts/Note.tsx';

/** The last sending or return, with what was remarked; a return stays until the draft is sent again or published. */
export function OpenReview({ type, review, now }: { type: DocumentType; review: Review; now: Date }) {
  const { action, at, by = reviewWords.someone, remarks } = review;
  const tone = action === 'sent' ? 'busy' : 'warning';
  return (
    <Flex gap={2} alignItems="flex-start" width="100%">
      <Sign tone={tone} />
      <Flex direction="column" alignItems="stretch" gap={2} flex={1} minWidth={0}>
        <Box tag="output" display="block">
          <Statement tone={tone}>{reviewWords[action](by, minuteText(at, now))}</Statement>
        </Box>
        <Remarks remarks={remarks} leadsIn={action === 'returned' ? type : undefined} />
        {action === 'returned' && <Note>{reviewWords.toMend}</Note>}
      </Flex>
    </Flex>
  );
}
