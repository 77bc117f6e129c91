import { Field, Textarea } from '@strapi/design-system';
import { choiceLists } from '@pho-luat/shared/choices';
import { progressWords } from '../../../words/desk-tasks.ts';
import { DayField } from '../../days/TypedField.tsx';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import type { Edit } from './edits.ts';

interface ProgressFieldsProps {
  value: Edit;
  onChange: (edit: Edit) => void;
  /** Says which task the fields belong to, for screen readers. */
  of: string;
}

/** State, day of completion, and a new dated note: four fields, to be laid out by the component that shows them. */
export function ProgressFields({ value, onChange, of }: ProgressFieldsProps) {
  return (
    <>
      <ChoiceField
        size="S"
        label={progressWords.state}
        aria-label={progressWords.of(progressWords.state, of)}
        placeholder={progressWords.unchanged}
        value={value.state ?? ''}
        choices={choiceLists.taskStates.map(({ value: state, label }) => [state, label])}
        onChange={(state) =>
          onChange({ state: choiceLists.taskStates.find((one) => one.value === state)?.value ?? 'not-started' })
        }
      />
      {(['completedOn', 'noteOn'] as const).map((field) => (
        <DayField
          key={field}
          size="S"
          label={progressWords[field]}
          aria-label={progressWords.of(progressWords[field], of)}
          value={value[field]}
          onChange={(day) => onChange({ [field]: day })}
        />
      ))}
      <Field.Root>
        <Field.Label>{progressWords.noteText}</Field.Label>
        <Textarea
          aria-label={progressWords.of(progressWords.noteText, of)}
          rows={1}
          minHeight="3.2rem"
          padding={2}
          value={value.noteText ?? ''}
          maxLength={5_000}
          onChange={(event) => onChange({ noteText: event.target.value })}
        />
      </Field.Root>
    </>
  );
}
