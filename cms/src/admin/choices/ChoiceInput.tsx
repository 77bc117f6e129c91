import { useField, type InputProps } from '@strapi/strapi/admin';
import { choiceWords } from '../../words/desk.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { choicesOf, type ChoiceAttribute } from './choices-of.ts';

/** One value of a closed list, shown by its Vietnamese label. */
export default function ChoiceInput({ attribute, name, ...props }: InputProps & { attribute: ChoiceAttribute }) {
  const { value = null, error, onChange } = useField<string | null>(name);
  const { label, labelAction, hint, required, disabled } = props;
  return (
    <ChoiceField
      {...{ name, label, labelAction, hint, required, disabled, value }}
      id={name}
      fault={error}
      choices={choicesOf(attribute).map((choice) => [choice.value, choice.label])}
      placeholder={choiceWords.choose}
      clearLabel={choiceWords.clear}
      onClear={() => onChange(name, null)}
      onChange={(chosen) => onChange(name, chosen)}
    />
  );
}
