import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';

/** Small grey words below or beside what they are about. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
