import { Box, Link, Typography } from '@strapi/design-system';
import type { CampaignCodes } from '../../schemas/desk-codes.ts';
import { codesPanelWords as words } from '../../words/printed-codes.ts';

type Props = CampaignCodes['codes'][number] & { isPublic: boolean };

/** Where it hangs, and the address that is printed below it. */
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
      <Typography tag="p" variant="pi" textColor="neutral600">
        {/* A line ends after the host, not in the code. */}
        {host}
        <wbr />
        <span style={{ whiteSpace: 'nowrap' }}>{path}</span>
      </Typography>
      {oldPath !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {words.oldPath(oldPath)}
        </Typography>
      )}
    </Box>
  );
}
