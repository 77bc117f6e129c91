import { useState } from 'react';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { ArrowLeft, Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { longestRemark } from '../../schemas/reviews.ts';
import { reviewWords } from '../../words/reviews.ts';
import { refusalOf, type Entry } from '../publishing/api.ts';
import { Notice } from '../publishing/Notice.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { Window } from '../windows/Window.tsx';
import { useReturnToWriterMutation } from './api.ts';

interface Props {
  entry: Entry;
  type: DocumentType;
}

/** «Trả lại»: what is to be mended, of the whole or of a field, goes back to the writer with the draft. */
export function ReturnButton(props: Props) {
  return (
    <Window
      button={
        <Button variant="secondary" startIcon={<ArrowLeft />}>
          {reviewWords.giveBack}
        </Button>
      }
      title={reviewWords.giveBackTitle}
      closeLabel={reviewWords.close}
    >
      {(close) => <ReturnForm {...props} onDone={close} />}
    </Window>
  );
}

/** A select has no empty value. */
const whole = '-';
const blank = (id: number) => ({ id, place: whole, text: '' });

function ReturnForm({ entry, type, onDone }: Props & { onDone: () => void }) {
  const [remarks, setRemarks] = useState(() => [blank(1)]);
  const [isChecked, setChecked] = useState(false);
  const [giveBack, { isLoading, error }] = useReturnToWriterMutation();
  const { toggleNotification } = useNotification();
  const isMissing = (text: string) => text.trim() === '';

  async function confirm() {
    setChecked(true);
    if (remarks.some(({ text }) => isMissing(text))) return;
    const said = remarks.map(({ place, text }) => (place === whole ? { text } : { field: place, text }));
    const answer = await giveBack({ ...entry, remarks: said });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: reviewWords.returnedNow });
    onDone();
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography tag="p" textColor="neutral800">
            {reviewWords.giveBackHelp}
          </Typography>
          {remarks.map(({ id, place, text }, index) => (
            <RemarkRow
              key={id}
              number={remarks.length > 1 ? index + 1 : undefined}
              type={type}
              place={place}
              text={text}
              error={isChecked && isMissing(text) ? reviewWords.textMissing : undefined}
              onChange={(changed) => setRemarks(remarks.with(index, { id, place, text, ...changed }))}
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
          <Button variant="tertiary">{reviewWords.cancel}</Button>
        </Modal.Close>
        <Button loading={isLoading} onClick={() => void confirm()}>
          {reviewWords.giveBack}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface RowProps {
  /** Absent where there is only one. */
  number: number | undefined;
  type: DocumentType;
  place: string;
  text: string;
  error: string | undefined;
  onChange: (changed: { place?: string; text?: string }) => void;
  onDrop: () => void;
}

function RemarkRow({ number, type, place, text, error, onChange, onDrop }: RowProps) {
  const fields = Object.entries(fieldsOfType(type)).map(([name, { label }]) => [name, label] as const);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={`remark-${number ?? 1}`} error={error}>
        <Field.Label>{number === undefined ? reviewWords.text : reviewWords.textNumbered(number)}</Field.Label>
        <Textarea
          value={text}
          rows={3}
          maxLength={longestRemark}
          onChange={({ target }: { target: HTMLTextAreaElement }) => onChange({ text: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Box flex="1 1 20rem">
          <ChoiceField
            name={`place-${number ?? 1}`}
            label={reviewWords.place}
            value={place}
            choices={[[whole, reviewWords.whole], ...fields]}
            onChange={(chosen) => onChange({ place: chosen })}
          />
        </Box>
        {number !== undefined && (
          <Button variant="tertiary" onClick={onDrop}>
            {reviewWords.drop}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
