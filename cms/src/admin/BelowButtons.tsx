import { Box, Flex } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useForm, useIsDesktop } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { findingWords } from '../words/desk-findings.ts';
import type { Entry } from './entry.ts';
import { FindingList } from './findings/FindingList.tsx';
import { useFindings } from './findings/findings.ts';
import { useGoTo } from './findings/go-to.ts';
import { Kept } from './keeping/Kept.tsx';
import { Others } from './keeping/Others.tsx';
import { useNow } from './now.ts';
import { Told } from './parts/signs.tsx';
import { useEntryStatusState } from './publishing/api.ts';
import { statementOf } from './publishing/entry/statement.ts';
import { isEntryMoving } from './publishing/moving.ts';
import { ReadWindow } from './windows/ReadWindow.tsx';

/**
 * In sight on every screen: what was typed and not saved, and colleagues at the same entry. On a small one panels are folded away
 * below the buttons: there the first line of «Trên trang» comes next, and the way to «Soát lại».
 */
export function BelowButtons() {
  const { slug = '' } = useParams();
  // The settings' address does not say which entry they are.
  const { documentId } = useForm('BelowButtons', (form) => form.initialValues as { documentId?: string });
  const isDesktop = useIsDesktop();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Kept key={documentId ?? 'new'} uid={slug} documentId={documentId} />
      {documentId !== undefined && <Others uid={slug} documentId={documentId} />}
      {!isDesktop && (
        // Side by side where there is room: the form has what is left of the screen.
        <Flex gap={2} wrap="wrap">
          <Box flex="1 1 28rem">
            <ShortStatus uid={slug} documentId={documentId ?? 'create'} />
          </Box>
          <FindingsButton uid={slug} documentId={documentId} />
        </Flex>
      )}
    </Flex>
  );
}

function ShortStatus(entry: Entry) {
  const { currentData: status } = useEntryStatusState(entry);
  const now = useNow(status !== undefined && isEntryMoving(status));
  if (!status) return null;
  const { tone, text, detail } = statementOf(status, now);
  return (
    <Told tone={tone} isStatement>
      {[text, detail].filter(Boolean).join(' · ')}
    </Told>
  );
}

function FindingsButton({ uid, documentId }: { uid: string; documentId: string | undefined }) {
  const { findings } = useFindings(uid, documentId);
  const goTo = useGoTo();
  if (findings.length === 0) return null;
  return (
    <ReadWindow button={findingWords.open(findings.length)} icon={<WarningCircle />} title={findingWords.panel} help="writing">
      {(close) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FindingList
            findings={findings}
            uid={uid}
            onMend={(finding) => {
              close();
              // The window gives the focus back first.
              setTimeout(() => goTo(finding));
            }}
          />
        </Flex>
      )}
    </ReadWindow>
  );
}
