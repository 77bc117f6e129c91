import { tasksImportWords } from '../../../words/desk-tasks.ts';
import { ChoiceField } from '../../fields/ChoiceField.tsx';
import type { Agency } from '../form-tasks.ts';

interface AgencySelectProps {
  label: string;
  agencies: readonly Agency[];
  value: Agency | undefined;
  onChange: (agency: Agency | undefined) => void;
}

export function AgencySelect({ label, agencies, value, onChange }: AgencySelectProps) {
  return (
    <ChoiceField
      size="S"
      label={label}
      placeholder={tasksImportWords.chooseAgency}
      value={value?.documentId ?? ''}
      choices={agencies.map(({ documentId, name }) => [documentId, name])}
      onChange={(id) => onChange(agencies.find(({ documentId }) => documentId === id))}
      onClear={value && (() => onChange(undefined))}
      clearLabel={tasksImportWords.clear}
    />
  );
}
