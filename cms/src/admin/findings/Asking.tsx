import { createRoot } from 'react-dom/client';
import { Box, Button, darkTheme, DesignSystemProvider, Flex, lightTheme, Modal, Typography } from '@strapi/design-system';
import type { Question } from '../../schemas/asking.ts';
import { findingWords } from '../../words/desk-findings.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import { FindingList } from './FindingList.tsx';
import { formOf } from './forms.ts';
import type { Finding } from './in-form.ts';

/**
 * The window that lists warnings before a publication. It may be wanted on any page, above any window, so it is drawn beside Strapi's own
 * tree: with its styles, and without its routes and forms.
 */
export function askInWindow(question: Question): Promise<boolean> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise((resolve) => {
    const end = (isAgreed: boolean) => {
      root.unmount();
      place.remove();
      resolve(isAgreed);
    };
    root.render(
      <DesignSystemProvider locale="vi" theme={isDark() ? darkTheme : lightTheme}>
        <Asking question={question} onEnd={end} />
      </DesignSystemProvider>,
    );
  });
}

/** As somebody has chosen in Strapi's own menu, whose words for it these are. */
function isDark(): boolean {
  const chosen = localStorage.getItem('STRAPI_THEME') ?? 'system';
  return chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function Asking({ question: { act, documents }, onEnd }: { question: Question; onEnd: (isAgreed: boolean) => void }) {
  const goBack = () => onEnd(false);
  return (
    <Modal.Root open onOpenChange={goBack}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={findingWords.back}>
          <Modal.Title>{findingWords.ask}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {documents.map(({ uid, documentId, title, findings }) => {
              const form = formOf(uid, documentId);
              const mend = (finding: Finding) => {
                goBack();
                // The window gives the focus back, and the form takes in the refusal, first.
                setTimeout(() => form?.goTo(finding), 100);
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
              <HelpLink to="writing" />
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={goBack}>
            {findingWords.back}
          </Button>
          <Button onClick={() => onEnd(true)}>{findingWords.anyway[act]}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
