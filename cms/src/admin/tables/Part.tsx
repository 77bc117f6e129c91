import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Note } from '../parts/Note.tsx';

/** A part of what is checked in a table, under a heading. */
export function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Typography tag="h3" variant="delta">
          {title}
        </Typography>
        {help && <Note>{help}</Note>}
      </Box>
      {children}
    </Flex>
  );
}
