import type { ComponentType, ReactNode, SVGProps } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, Information, WarningCircle } from '@strapi/icons';
import type { Tone } from './tone.ts';

/** A tone as it is shown: a colour, and an icon for those who do not see colours. */

export function Sign({ tone }: { tone: Tone }) {
  const { Icon, colour } = looks[tone];
  return (
    <Box paddingTop="2px" shrink={0}>
      <Icon aria-hidden fill={colour} width="1.6rem" height="1.6rem" />
    </Box>
  );
}

export function Statement({ tone, tag = 'p', children }: { tone: Tone; tag?: 'p' | 'h3'; children: ReactNode }) {
  return (
    <Typography tag={tag} variant="omega" fontWeight="bold" textColor={looks[tone].colour}>
      {children}
    </Typography>
  );
}

/** A sentence after its sign: small, or as a `Statement`. */
export function Told({ tone, isStatement = false, children }: { tone: Tone; isStatement?: boolean; children: ReactNode }) {
  return (
    <Flex gap={2} alignItems="flex-start" width="100%">
      <Sign tone={tone} />
      {isStatement ? (
        <Statement tone={tone}>{children}</Statement>
      ) : (
        <Typography tag="p" variant="pi" textColor={looks[tone].colour} style={{ overflowWrap: 'anywhere' }}>
          {children}
        </Typography>
      )}
    </Flex>
  );
}

const looks: Record<Tone, { Icon: ComponentType<SVGProps<SVGSVGElement>>; colour: string }> = {
  neutral: { Icon: Information, colour: 'neutral700' },
  busy: { Icon: Clock, colour: 'primary600' },
  good: { Icon: CheckCircle, colour: 'success700' },
  warning: { Icon: WarningCircle, colour: 'warning700' },
  bad: { Icon: WarningCircle, colour: 'danger700' },
};
