import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Act, Question } from '../../contracts/asking.ts';
import { uploadWords } from '../../words/uploads.ts';
import { findingWords } from '../../words/desk-findings.ts';
import { formOf } from '../forms-in-view.ts';
import { whenDone } from '../keeping/once.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import { inWindowAbove, noticeAbove } from '../windows/above.tsx';
import { FindingList } from './FindingList.tsx';
import type { Finding } from './in-form.ts';

/** Lists warnings before a publication. */
export function askInWindow(question: Question): Promise<boolean> {
  return inWindowAbove<boolean>({
    title: findingWords.ask,
    closed: false,
    children: (end) => <Asking question={question} onEnd={end} />,
  });
}

/** Strapi's window of a file closes without a word. */
export function tellDone(act: Act): void {
  if (act === 'replace') noticeAbove(uploadWords.replaced);
}

function Asking({ question: { act, documents }, onEnd }: { question: Question; onEnd: (isAgreed: boolean) => void }) {
  const goBack = () => onEnd(false);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {documents.map(({ uid, documentId, title, findings }) => {
            const form = formOf(uid, documentId);
            const mend = (finding: Finding) => {
              goBack();
              // The window gives the focus back, and the form takes in the refusal, first.
              void whenDone(uid, form?.documentId).then(() => setTimeout(() => form?.goTo(finding)));
            };
            return (
              <Flex key={documentId} direction="column" alignItems="stretch" gap={2}>
                {documents.length > 1 && (
                  <Typography tag="h3" variant="omega" fontWeight="bold">
                    {title}
                  </Typography>
                )}
                <FindingList findings={findings} {...(form ? { onMend: mend } : {})} />
              </Flex>
            );
          })}
          <Box>
            <HelpLink to={act === 'unpublish' || act === 'delete' ? 'codes' : 'writing'} />
          </Box>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={goBack}>
          {findingWords.back}
        </Button>
        <Button onClick={() => onEnd(true)}>{findingWords.anyway[act]}</Button>
      </Modal.Footer>
    </>
  );
}
