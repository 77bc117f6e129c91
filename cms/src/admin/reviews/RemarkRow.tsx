import { Box, Button, Field, Flex, Textarea } from '@strapi/design-system';
import { longestQuote, longestRemark } from '../../contracts/reviews.ts';
import { reviewWords } from '../../words/reviews.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { takeFocus } from '../focus-return.ts';
import type { FieldChoice, TypedRemark } from './typed-return.ts';

interface RowProps {
  /** Absent where there is only one. */
  number: number | undefined;
  typed: TypedRemark;
  field: FieldChoice;
  error: string | undefined;
  onChange: (changed: Partial<TypedRemark>) => void;
  onDrop: () => void;
}

/** One remark: what is to be mended, which words it is about, and in which field. */
export function RemarkRow({ number, typed, field, error, onChange, onDrop }: RowProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={`remark-${number ?? 1}`} error={error}>
        <Field.Label>{number === undefined ? reviewWords.text : reviewWords.textNumbered(number)}</Field.Label>
        <Textarea
          ref={takeFocus}
          value={typed.text}
          rows={3}
          maxLength={longestRemark}
          onChange={({ target }: { target: HTMLTextAreaElement }) => onChange({ text: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <TextField
        name={`quote-${number ?? 1}`}
        label={reviewWords.quote}
        value={typed.quote}
        fault={field.isMissing ? reviewWords.quoteMissing : undefined}
        hint={reviewWords.quoteHelp}
        maxLength={longestQuote}
        onChange={(quote) => onChange({ quote })}
      />
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Box flex="1 1 20rem">
          <ChoiceField
            name={`place-${number ?? 1}`}
            label={reviewWords.place}
            value={field.chosen}
            choices={field.choices}
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
