import { Flex } from '@strapi/design-system';
import { createGlobalStyle } from 'styled-components';
import { findingWords } from '../../words/desk-findings.ts';
import { documentTypeOf } from '../../publication/types.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { sectionOf } from '../guide/sections.ts';
import { FindingList } from './FindingList.tsx';
import { useFindings } from './findings.ts';
import { useGoTo } from './go-to.ts';

/** «Soát lại», beside the form of every entry, and in sight however far one has scrolled. */
export function findingsPanel({ model, document }: EntryProps): Panel {
  const type = documentTypeOf(model);
  return {
    title: findingWords.panel,
    content: <Findings uid={model} documentId={document?.documentId} />,
    help: type ? sectionOf(type) : 'writing',
  };
}

function Findings({ uid, documentId }: { uid: string; documentId: string | undefined }) {
  const { findings, isLookedThrough } = useFindings(uid, documentId);
  const saved = isLookedThrough ? findingWords.none : findingWords.looking;
  const none = documentId === undefined ? findingWords.noneWhileNew : saved;
  const goTo = useGoTo();
  return (
    <Flex className="pho-luat-in-sight" direction="column" alignItems="stretch" gap={3} width="100%">
      <InSight />
      <FindingList findings={findings} uid={uid} none={none} onMend={goTo} />
    </Flex>
  );
}

/** The column of panels stays where it is while the form goes by, and scrolls in itself; a long list leaves room for «Trên trang». */
const InSight = createGlobalStyle`
  @media (min-width: 1080px) {
    div:has(> aside .pho-luat-in-sight) {
      position: sticky;
      top: 8rem;
      max-height: calc(100vh - 9.6rem);
      overflow-y: auto;
      padding-bottom: 0.4rem;
    }
    .pho-luat-in-sight {
      max-height: 45vh;
      overflow-y: auto;
    }
  }
`;
