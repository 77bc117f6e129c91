import { Box, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import type { EntryStatus } from '../../../contracts/desk.ts';
import { statusWords } from '../../../words/desk-status.ts';
import { Reason } from '../../parts/Reason.tsx';
import { Sign, Statement } from '../../parts/signs.tsx';
import { statementOf } from './statement.ts';

interface StatusLineProps {
  status: EntryStatus | undefined;
  /** Said while the status is not known. */
  otherwise: string;
  now: Date;
}

/** The answer to «is it live?». It has its room from the start, so that nothing jumps while it changes. */
export function StatusLine({ status, otherwise, now }: StatusLineProps) {
  const statement = status && statementOf(status, now);
  const tone = statement?.tone ?? 'neutral';
  return (
    <Flex gap={2} alignItems="flex-start" minHeight="6.4rem" width="100%">
      <Sign tone={tone} />
      <Flex direction="column" alignItems="stretch" gap={1} flex={1} minWidth={0}>
        <Box tag="output" display="block">
          <Statement tone={tone}>{statement?.text ?? otherwise}</Statement>
          {status && <Reason reason={status.reason} mend={status.mend} tone={tone === 'bad' ? 'danger' : 'warning'} />}
        </Box>
        {statement?.detail && (
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {statement.detail}
          </Typography>
        )}
        {statement?.link && (
          <Link href={statement.link.href} isExternal>
            {statement.link.text} <VisuallyHidden>{statusWords.newTab}</VisuallyHidden>
          </Link>
        )}
      </Flex>
    </Flex>
  );
}
