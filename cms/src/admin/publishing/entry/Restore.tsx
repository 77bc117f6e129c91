import { useState } from 'react';
import { Button, Dialog, Flex } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { ConfirmDialog, useForm } from '@strapi/strapi/admin';
import type { Restored } from '../../../contracts/desk.ts';
import { historyPanelWords } from '../../../words/desk-actions.ts';
import { refusalOf } from '../../refusal.ts';
import type { Entry } from '../../entry.ts';
import { publishingApi } from '../api.ts';
import { Notice } from '../../parts/Notice.tsx';

interface RestoreProps {
  entry: Entry;
  seq: number;
  when: string;
  onRestored: (result: Restored) => void;
}

/** Brings a published version back into the draft, after asking. The form follows by itself. */
export function Restore({ entry, seq, when, onRestored }: RestoreProps) {
  const [isOpen, setOpen] = useState(false);
  const [restore, { isLoading, error }] = publishingApi.useRestoreMutation();
  // What is typed and not saved would be lost without a word.
  const modified = useForm('Restore', (state) => state.modified);

  async function confirm() {
    const answer = await restore({ ...entry, seq });
    setOpen(false);
    if ('data' in answer) onRestored(answer.data);
  }

  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger>
          <Button
            variant="secondary"
            startIcon={<ArrowsCounterClockwise />}
            disabled={modified}
            aria-label={historyPanelWords.restoreOf(when)}
          >
            {historyPanelWords.restore}
          </Button>
        </Dialog.Trigger>
        <ConfirmDialog
          title={historyPanelWords.confirmTitle}
          endAction={
            <Button variant="danger" fullWidth loading={isLoading} onClick={confirm}>
              {historyPanelWords.confirmYes}
            </Button>
          }
        >
          {historyPanelWords.confirm(when)}
        </ConfirmDialog>
      </Dialog.Root>
      {modified && <Notice>{historyPanelWords.unsaved}</Notice>}
      {error && <Notice bad>{refusalOf(error, historyPanelWords.restoreFailed)}</Notice>}
    </Flex>
  );
}
