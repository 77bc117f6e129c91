import { Box, Link, Typography } from '@strapi/design-system';
import type { CampaignCodes } from '@pho-luat/shared/schemas/desk-codes';
import { codesPanelWords as words } from '@pho-luat/shared/words/printed-codes';

type Props = CampaignCodes['codes'][number] & { isPublic: boolean };

/** Where it hangs, and the address that is printed below it. */
export function CodeLine({ code, address, place, oldPath, isPublic }: Props) {
  return (
    <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="p" variant="omega" fontWeight="semiBold" textColor={place === undefined ? 'neutral600' : 'neutral800'}>
        {place ?? words.dropped}
      </Typography>
      {isPublic ? (
        <Link href={`//${address}/`} isExternal aria-label={words.open(code.toUpperCase())}>
          {address}
        </Link>
      ) : (
        <Typography tag="p" variant="omega">
          {address}
        </Typography>
      )}
      {oldPath !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {words.oldPath(oldPath)}
        </Typography>
      )}
    </Box>
  );
}
