import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Sign, Statement } from './signs.tsx';
import type { Tone } from './tone.ts';

interface GroupProps {
  title: string;
  tone: Tone;
  /** To be opened, for what concerns few of those who see it. */
  isFolded?: boolean;
  lines: readonly { strong?: string | undefined; text: string; action?: ReactNode }[];
}

/** Lines of one kind under their heading; nothing where there are none. */
export function Group({ title, tone, lines, isFolded = false }: GroupProps) {
  if (lines.length === 0) return null;
  const [whole, heading] = isFolded ? (['details', 'summary'] as const) : (['div', 'div'] as const);
  return (
    <Box tag={whole}>
      {/* A summary that is no list item has no marker. */}
      <Box tag={heading} style={isFolded ? { cursor: 'pointer' } : undefined}>
        <Flex display={isFolded ? 'inline-flex' : 'flex'} gap={2} alignItems="flex-start">
          <Sign tone={tone} />
          <Statement tone={tone} tag="h3">
            {title} ({lines.length})
          </Statement>
        </Flex>
      </Box>
      <Box tag="ul" paddingLeft={6} paddingTop={1} style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}>
        {lines.map(({ strong, text, action }) => (
          <Typography key={`${strong} ${text}`} tag="li" variant="pi" textColor="neutral800" lineHeight={5} paddingBottom={1}>
            {strong && <b>{strong}: </b>}
            {text} {action}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
