import { Flex } from '@strapi/design-system';
import { createGlobalStyle } from 'styled-components';
import { findingWords } from '../../words/desk-findings.ts';
import { documentTypeOf } from '../../publication/types.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import { sectionOf } from '../guide/sections.ts';
import { FindingList } from './FindingList.tsx';
import { useFindings } from './findings.ts';
import { useGoTo } from './go-to.ts';

/** «Soát lại», beside the form of every entry, and in sight however far one has scrolled. */
export function findingsPanel({ model, document }: EntryProps): Panel {
  return { title: findingWords.panel, content: <Findings uid={model} documentId={document?.documentId} /> };
}

function Findings({ uid, documentId }: { uid: string; documentId: string | undefined }) {
  const findings = useFindings(uid, documentId);
  const goTo = useGoTo();
  const type = documentTypeOf(uid);
  return (
    <Flex
      tag="section"
      aria-label={findingWords.panel}
      className="pho-luat-in-sight"
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
    >
      <InSight />
      <FindingList findings={findings} onMend={goTo} />
      {type && <HelpLink to={sectionOf(type)} />}
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
