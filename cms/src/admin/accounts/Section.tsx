import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { accountPageWords } from '../../words/desk-accounts.ts';
import { HelpLink } from '../guide/HelpLink.tsx';

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

/** In the place of a section of which it is not known what is in it. */
export function Unread({ title }: { title: string }) {
  return (
    <Section title={title} intro={accountPageWords.unread}>
      <HelpLink to="faults" />
    </Section>
  );
}
