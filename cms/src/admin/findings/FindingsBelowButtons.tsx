import { useRef } from 'react';
import { Flex, Modal } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIsDesktop } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { findingWords } from '../../words/desk-findings.ts';
import { ReadWindow } from '../windows/ReadWindow.tsx';
import { FindingList } from './FindingList.tsx';
import { useFindings } from './findings.ts';
import type { Finding } from './in-form.ts';
import { useGoTo } from './go-to.ts';

/** Below «Xuất bản» on a small screen, where panels are folded away: the way to the list. */
export function FindingsBelowButtons() {
  const { slug = '', id } = useParams();
  const isDesktop = useIsDesktop();
  return isDesktop ? null : <FindingsButton uid={slug} documentId={id === 'create' ? undefined : id} />;
}

function FindingsButton({ uid, documentId }: { uid: string; documentId: string | undefined }) {
  const { findings } = useFindings(uid, documentId);
  if (findings.length === 0) return null;
  return (
    <ReadWindow button={findingWords.open(findings.length)} icon={<WarningCircle />} title={findingWords.panel} help="writing">
      <InWindow findings={findings} uid={uid} />
    </ReadWindow>
  );
}

/** Goes to the field once the window has gone, which would take the focus back. */
function InWindow({ findings, uid }: { findings: readonly Finding[]; uid: string }) {
  const goTo = useGoTo();
  const close = useRef<HTMLButtonElement>(null);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FindingList
        findings={findings}
        uid={uid}
        onMend={(finding) => {
          close.current?.click();
          setTimeout(() => goTo(finding));
        }}
      />
      <Modal.Close>
        <button ref={close} type="button" hidden tabIndex={-1} aria-hidden />
      </Modal.Close>
    </Flex>
  );
}
