import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ArrowLeft, Plus } from '@strapi/icons';
import { useForm, useNotification } from '@strapi/strapi/admin';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { windowWords } from '../../words/desk.ts';
import { reviewWords } from '../../words/reviews.ts';
import { refusalOf } from '../refusal.ts';
import type { Entry } from '../entry.ts';
import { Notice } from '../parts/Notice.tsx';
import { Window } from '../windows/Window.tsx';
import { reviewsApi } from './api.ts';
import { fieldsWith, quoteFrom, selectedWords } from './quotes.ts';
import { RemarkRow } from './RemarkRow.tsx';
import { fieldChoiceOf, remarkOf, whole, type TypedRemark } from './typed-return.ts';

interface Props {
  entry: Entry;
  type: DocumentType;
}

/**
 * «Trả lại»: what is to be mended, in general or in a field, goes back to the writer with the draft. It is there, unseen, while
 * nothing is awaited: a colleague may decide while somebody writes in its window.
 */
export function ReturnButton({ isAwaited, ...props }: Props & { isAwaited: boolean }) {
  return (
    <Window
      variant="secondary"
      size="M"
      button={reviewWords.giveBack}
      icon={<ArrowLeft />}
      style={isAwaited ? undefined : { display: 'none' }}
      // What is selected in the form stays so, and is what the remark is about.
      onMouseDown={(event) => event.preventDefault()}
      title={reviewWords.giveBackTitle}
      stays
    >
      {(close) => <ReturnForm {...props} onDone={close} />}
    </Window>
  );
}

const blank = (id: number, quote = ''): TypedRemark => ({ id, place: whole, quote, text: '' });

function ReturnForm({ entry, type, onDone }: Props & { onDone: () => void }) {
  const values = { ...useForm('ReturnForm', (form) => form.values) };
  const [remarks, setRemarks] = useState<readonly TypedRemark[]>(() => {
    const quote = quoteFrom(selectedWords());
    return [blank(1, quote && fieldsWith(type, values, quote).length > 0 ? quote : '')];
  });
  const [isChecked, setChecked] = useState(false);
  const [giveBack, { isLoading, error }] = reviewsApi.useReturnToWriterMutation();
  const { toggleNotification } = useNotification();
  const rows = remarks.map((typed) => ({ typed, field: fieldChoiceOf(type, values, typed), hasText: typed.text.trim() !== '' }));

  async function confirm() {
    setChecked(true);
    if (rows.some(({ field, hasText }) => !hasText || field.isMissing)) return;
    const said = rows.map(({ typed, field }) => remarkOf(typed, field));
    const answer = await giveBack({ ...entry, remarks: said });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: reviewWords.returnedNow });
    onDone();
  }

  // No form: the Enter key in «Trích lời trong bài» would send it, with what is not typed yet.
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography tag="p" textColor="neutral800">
            {reviewWords.giveBackHelp}
          </Typography>
          {rows.map(({ typed, field, hasText }, index) => (
            <RemarkRow
              key={typed.id}
              number={rows.length > 1 ? index + 1 : undefined}
              typed={typed}
              field={field}
              error={isChecked && !hasText ? reviewWords.textMissing : undefined}
              onChange={(changed) => setRemarks(remarks.with(index, { ...typed, ...changed }))}
              onDrop={() => setRemarks(remarks.toSpliced(index, 1))}
            />
          ))}
          <Box>
            <Button
              variant="tertiary"
              startIcon={<Plus />}
              onClick={() => setRemarks([...remarks, blank((remarks.at(-1)?.id ?? 0) + 1)])}
            >
              {reviewWords.more}
            </Button>
          </Box>
          {error && <Notice bad>{refusalOf(error, reviewWords.returnFailed)}</Notice>}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{windowWords.cancel}</Button>
        </Modal.Close>
        <Button loading={isLoading} onClick={() => void confirm()}>
          {reviewWords.giveBack}
        </Button>
      </Modal.Footer>
    </>
  );
}
