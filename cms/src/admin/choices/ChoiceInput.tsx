import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { choiceWords } from '../../words/desk.ts';
import { choicesOf, type ChoiceAttribute } from './choices-of.ts';

/** One value of a closed list, shown by its Vietnamese label. */
export default function ChoiceInput(props: InputProps & { attribute: ChoiceAttribute }) {
  const field = useField<string | null>(props.name);
  return (
    <Field.Root name={props.name} id={props.name} error={field.error} hint={props.hint} required={props.required}>
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <SingleSelect
        value={field.value ?? null}
        placeholder={choiceWords.choose}
        disabled={props.disabled}
        clearLabel={choiceWords.clear}
        onClear={() => field.onChange(props.name, null)}
        onChange={(value) => field.onChange(props.name, String(value))}
      >
        {choicesOf(props.attribute).map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
