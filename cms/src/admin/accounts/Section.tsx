import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

export function Section({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        <Typography tag="p" textColor="neutral700">
          {intro}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}
