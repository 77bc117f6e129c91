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
