import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { EntryStatus } from '../../contracts/desk.ts';
import { togetherWords as words } from '../../words/together.ts';
import type { Entry } from '../entry.ts';
import { addressOfGroup } from './chosen.ts';

/** What goes public together with an entry; nothing where it goes alone. */
export function Mates({ entry, status }: { entry: Entry; status: EntryStatus }) {
  const { together, schedule } = status;
  if (together.length === 0) return null;
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral800">
        {words.mates(together.length)} {together.map(({ title }) => `«${title}»`).join(', ')}.{' '}
        {schedule?.publishAt && words.mateTime}
      </Typography>
      <Link tag={RouterLink} to={addressOfGroup([entry, ...together])}>
        {words.openGroup}
      </Link>
    </Box>
  );
}
