import { Box, Link, Typography } from '@strapi/design-system';
import { typeLabel } from '@pho-luat/shared/content-types/labels';
import { documentTypeOf } from '../../publication/types.ts';
import type { NamedEntry } from '../../contracts/refusal.ts';
import { addressOf } from '../content-manager.ts';

/** Other entries that something has to do with: each opens beside what is open now. Also outside of the admin's own routes. */
export function NamedEntries({ entries }: { entries: readonly NamedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Box tag="ul" paddingTop={1}>
      {entries.map(({ uid, documentId, title }) => (
        <Box key={`${uid} ${documentId}`} tag="li" paddingBottom={2}>
          <Link href={`/admin${addressOf(uid, documentId)}`} isExternal>
            {title}
          </Link>{' '}
          <Typography variant="pi" textColor="neutral600" display="inline-block">
            {typeLabel(documentTypeOf(uid) ?? uid)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
