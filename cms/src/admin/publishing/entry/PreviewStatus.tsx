import { useEffect, useRef } from 'react';
import { Box, Flex, Link, VisuallyHidden } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { statusWords } from '../../../words/desk-status.ts';
import { useNow } from '../../now.ts';
import { Told } from '../../parts/signs.tsx';
import { useEntryStatus } from '../api.ts';
import { isEntryMoving } from '../moving.ts';
import { statementOf } from './statement.ts';

/**
 * Below the buttons of a preview: the first line of «Trên trang», and the way to the page. The preview is drawn anew once its entry was
 * published, and once that is on the site: Strapi keeps the frame, which would go on saying that it is not.
 */
export function PreviewStatus() {
  const { slug: uid = '', id: documentId = '' } = useParams();
  const { data: status } = useEntryStatus({ uid, documentId });
  const now = useNow(status !== undefined && isEntryMoving(status));
  const shown = status && `${status.seq} ${status.state === 'live'}`;
  const drawn = useRef(shown);
  useEffect(() => {
    if (drawn.current !== undefined && drawn.current !== shown) drawAgain();
    drawn.current = shown ?? drawn.current;
  }, [shown]);
  if (!status) return null;
  const { tone, text, link } = statementOf(status, now);
  return (
    // In Strapi's second row, beside the choice of a device: the row of the buttons has no room.
    <Flex
      direction="column"
      alignItems="flex-end"
      justifyContent="center"
      position="fixed"
      top="4.8rem"
      right="1.6rem"
      height="5.6rem"
      maxWidth="calc(50vw - 9rem)"
    >
      <Box tag="output">
        <Told tone={tone}>{text}</Told>
      </Box>
      {link && (
        <Link href={link.href} isExternal>
          {link.text} <VisuallyHidden>{statusWords.newTab}</VisuallyHidden>
        </Link>
      )}
    </Flex>
  );
}

function drawAgain(): void {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-testid="preview-iframe"]');
  if (frame) frame.src = frame.getAttribute('src') ?? '';
}
