import { Flex } from '@strapi/design-system';
import type { Desk } from '../../../contracts/desk.ts';
import { healthLabel } from '../../../words/health.ts';
import { Reason } from '../../parts/Reason.tsx';

/** What is wrong with the installation. Renders nothing when all is well. */
export function Health({ notes }: { notes: Desk['health'] }) {
  if (notes.length === 0) return null;
  return (
    <Flex tag="section" aria-label={healthLabel} role="alert" direction="column" alignItems="stretch" gap={2}>
      {notes.map(({ tone, text, mend }) => (
        <Reason key={text} label={healthLabel} reason={text} mend={mend} tone={tone} />
      ))}
    </Flex>
  );
}
