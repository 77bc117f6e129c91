import { Box, Link, Typography } from '@strapi/design-system';
import type { CampaignCodes } from '../../contracts/desk-codes.ts';
import { codesPanelWords as words } from '../../words/printed-codes.ts';
import { Note } from '../parts/Note.tsx';

type Props = CampaignCodes['codes'][number] & { isPublic: boolean };

/** Where a code hangs, and the address that is printed below it. */
export function CodeLine({ code, address, place, oldPath, isPublic }: Props) {
  const [host, path] = [address.slice(0, address.indexOf('/')), address.slice(address.indexOf('/'))];
  return (
    <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="p" variant="omega" fontWeight="semiBold" textColor={place === undefined ? 'neutral600' : 'neutral800'}>
        {place ?? words.dropped}
      </Typography>
      <Typography tag="p" variant="omega" fontWeight="bold">
        {isPublic ? (
          <Link href={`//${address}/`} isExternal aria-label={words.open(code.toUpperCase())}>
            {code.toUpperCase()}
          </Link>
        ) : (
          code.toUpperCase()
        )}
      </Typography>
      <Note>
        {/* A line ends after the host, not in the code. */}
        {host}
        <wbr />
        <span style={{ whiteSpace: 'nowrap' }}>{path}</span>
      </Note>
      {oldPath !== undefined && <Note>{words.oldPath(oldPath)}</Note>}
    </Box>
  );
}
