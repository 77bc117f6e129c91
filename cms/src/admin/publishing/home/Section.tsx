import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';

/** A heading of the home page's widget, and its list. */
export function Section({ title, children, more }: { title: string; children: ReactNode; more?: ReactNode }) {
  return (
    <Box tag="section" aria-label={title}>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      <Box tag="ul">{children}</Box>
      {more}
    </Box>
  );
}

interface SentencesProps {
  title: string;
  lines: readonly { key: string | number; text: string; isBad?: boolean }[];
}

/** Sentences under their heading; nothing where there are none. */
export function Sentences({ title, lines }: SentencesProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      {lines.map(({ key, text, isBad = false }) => (
        <Box key={key} tag="li" paddingTop={1}>
          <Typography variant="pi" textColor={isBad ? 'danger700' : 'neutral800'}>
            {text}
          </Typography>
        </Box>
      ))}
    </Section>
  );
}
