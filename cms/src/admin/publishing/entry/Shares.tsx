import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import type { Shares } from '../../../contracts/desk.ts';
import { sharePanelWords } from '../../../words/desk-actions.ts';
import { minuteText } from '../../../words/desk-times.ts';
import { refusalOf } from '../../refusal.ts';
import type { Entry } from '../../entry.ts';
import { publishingApi } from '../api.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useNow } from '../../now.ts';
import { NewShare } from './NewShare.tsx';
import { ReadWindow } from '../../windows/ReadWindow.tsx';
import { Note } from '../../parts/Note.tsx';
import { Part } from '../../parts/Part.tsx';

/** Links to the draft for somebody without an account. */
export function SharesButton({ entry }: { entry: Entry }) {
  const { button, title } = sharePanelWords;
  return (
    <ReadWindow button={button} icon={<LinkIcon />} title={title} help="sharing">
      <Links entry={entry} />
    </ReadWindow>
  );
}

function Links({ entry }: { entry: Entry }) {
  const [make, { data: made, error, isLoading }] = publishingApi.useMakeShareMutation();
  const { data: shares } = publishingApi.useSharesQuery(entry);
  const isRevoked = shares?.some(({ id, revokedAt }) => id === made?.id && revokedAt) ?? false;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="p" textColor="neutral800">
        {sharePanelWords.explain}
      </Typography>
      <Box>
        <Button startIcon={<LinkIcon />} loading={isLoading} onClick={() => make(entry)}>
          {sharePanelWords.make}
        </Button>
      </Box>
      {error && <Notice bad>{refusalOf(error, sharePanelWords.makeFailed)}</Notice>}
      {made?.url && !isRevoked && <NewShare key={made.id} url={made.url} />}
      <LinkList entry={entry} />
    </Flex>
  );
}

function LinkList({ entry }: { entry: Entry }) {
  const { data, isError } = publishingApi.useSharesQuery(entry, { refetchOnMountOrArgChange: true });
  const [revoke, { error, isLoading, originalArgs }] = publishingApi.useRevokeShareMutation();
  const now = useNow();
  if (!data) return <Notice bad={isError}>{isError ? sharePanelWords.failed : sharePanelWords.loading}</Notice>;
  return (
    <Part title={sharePanelWords.list}>
      {error && <Notice bad>{refusalOf(error, sharePanelWords.revokeFailed)}</Notice>}
      {data.length === 0 && <Notice>{sharePanelWords.empty}</Notice>}
      <Box tag="ul">
        {data.map((share) => (
          <LinkRow
            key={share.id}
            share={share}
            now={now}
            isBusy={isLoading && originalArgs?.id === share.id}
            onRevoke={() => revoke({ ...entry, id: share.id })}
          />
        ))}
      </Box>
    </Part>
  );
}

interface LinkRowProps {
  share: Shares[number];
  now: Date;
  isBusy: boolean;
  onRevoke: () => void;
}

function LinkRow({ share, now, isBusy, onRevoke }: LinkRowProps) {
  const created = minuteText(share.createdAt, now);
  const ended = endOf(share, now);
  return (
    <Flex tag="li" gap={4} justifyContent="space-between" paddingTop={3} paddingBottom={3} minHeight="5.6rem">
      <Box>
        <Typography tag="p" textColor="neutral800">
          {sharePanelWords.created(created, share.createdBy)}
        </Typography>
        <Note>{ended ?? sharePanelWords.expires(minuteText(share.expiresAt, now))}</Note>
      </Box>
      {!ended && (
        <Button
          variant="danger-light"
          size="S"
          aria-label={sharePanelWords.revokeOf(created)}
          loading={isBusy}
          onClick={onRevoke}
        >
          {sharePanelWords.revoke}
        </Button>
      )}
    </Flex>
  );
}

function endOf({ revokedAt, expiresAt }: Shares[number], now: Date): string | undefined {
  if (revokedAt) return sharePanelWords.revoked;
  return Date.parse(expiresAt) <= now.getTime() ? sharePanelWords.expired : undefined;
}
