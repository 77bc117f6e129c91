import { Box, Flex, Typography } from '@strapi/design-system';
import { statusWords } from '../../words/desk-status.ts';

interface ReasonProps {
  /** What is before the reason. */
  label?: string;
  reason?: string;
  mend?: string;
  tone: 'danger' | 'warning';
}

/** Why something is not on the site, and what to do. */
export function Reason({ label = statusWords.reason, reason, mend, tone }: ReasonProps) {
  if (!reason && !mend) return null;
  return (
    <Box
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={3}
      width="100%"
      style={{ overflowWrap: 'anywhere' }}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {reason && <Line label={label} text={reason} />}
        {mend && <Line label={statusWords.mend} text={mend} />}
      </Flex>
    </Box>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      <b>{label}:</b> {text}
    </Typography>
  );
}
