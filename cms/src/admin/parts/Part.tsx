import type { ComponentProps, ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Note } from './Note.tsx';

interface PartProps extends Pick<ComponentProps<typeof Box>, 'background' | 'hasRadius' | 'shadow' | 'padding'> {
  title: string;
  help?: string;
  level?: 'h2' | 'h3';
  children: ReactNode;
}

/** A part of a page or a window, under the heading that names it. */
export function Part({ title, help, level = 'h3', children, ...frame }: PartProps) {
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3} {...frame}>
      <Box>
        <Typography tag={level} variant="delta">
          {title}
        </Typography>
        {help && <Note>{help}</Note>}
      </Box>
      {children}
    </Flex>
  );
}
