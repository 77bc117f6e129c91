import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import type { Agency } from '../form-tasks.ts';

interface AgencySelectProps {
  label: string;
  agencies: readonly Agency[];
  value: Agency | undefined;
  onChange: (agency: Agency | undefined) => void;
}

export function AgencySelect({ label, agencies, value, onChange }: AgencySelectProps) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        placeholder={tasksImportWords.chooseAgency}
        value={value?.documentId ?? ''}
        onChange={(id) => onChange(agencies.find(({ documentId }) => documentId === id))}
        onClear={value ? () => onChange(undefined) : undefined}
        clearLabel={tasksImportWords.clear}
      >
        {agencies.map(({ documentId, name }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
