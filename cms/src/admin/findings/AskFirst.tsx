import { useEffect, useState } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { findingWords } from '../../words/desk-findings.ts';
import { accept, askBy, isAccepted } from './asked.ts';
import { FindingList } from './FindingList.tsx';
import { useFindingsOf } from './findings.ts';
import type { Finding } from './in-form.ts';
import { useGoTo } from './go-to.ts';

interface Question {
  warnings: Finding[];
  /** Publishes, as was wanted. */
  again: () => void;
}

/** The window that lists warnings before a publication, once for each version. */
export function AskFirst({ uid, documentId }: { uid: string; documentId: string | undefined }) {
  const [question, setQuestion] = useState<Question>();
  const getValues = useForm('AskFirst', (form) => form.getValues);
  const findingsOf = useFindingsOf(uid, documentId);
  const goTo = useGoTo();

  useEffect(() => {
    const asks = (again: () => void): boolean => {
      const findings = findingsOf(getValues());
      const warnings = findings.filter(({ severity, message }) => severity === 'warning' && !isAccepted(documentId, message));
      // What is refused anyway is said by the refusal.
      if (warnings.length === 0 || findings.some(({ severity }) => severity !== 'warning')) return false;
      setQuestion({ warnings, again });
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      const isPublish = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key === 'Enter';
      // Strapi listens to the same keys, and would publish at once.
      if (!isPublish || !asks(() => window.dispatchEvent(new KeyboardEvent('keydown', event)))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const end = askBy({ uid, documentId, asks });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      end();
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  });

  if (!question) return null;
  const { warnings, again } = question;
  const close = () => setQuestion(undefined);
  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={findingWords.back}>
          <Modal.Title>{findingWords.ask}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <FindingList
              findings={warnings}
              onMend={(finding) => {
                close();
                // The window gives the focus back first.
                setTimeout(() => goTo(finding));
              }}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {findingWords.back}
          </Button>
          <Button
            onClick={() => {
              accept(
                documentId,
                warnings.map(({ message }) => message),
              );
              close();
              again();
            }}
          >
            {findingWords.publish}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
