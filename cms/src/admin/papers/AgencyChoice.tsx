import { useState, type ChangeEvent } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { paperWords as words } from '../../words/desk-papers.ts';
import { papersApi, type Agency } from './api.ts';

interface AgencyChoiceProps {
  value: Agency | undefined;
  onChange: (agency: Agency | undefined) => void;
}

/** An agency of the directory, found as the relations of a form find theirs. */
export function AgencyChoice({ value, onChange }: AgencyChoiceProps) {
  const [typed, setTyped] = useState<string>();
  const { data, isError } = papersApi.useAgenciesLikeQuery(typed ?? '');
  // An answer to other words may be there still.
  const found = (!isError && data) || [];
  const agencies = value && !found.some(({ documentId }) => documentId === value.documentId) ? [value, ...found] : found;
  return (
    <Field.Root name="paper-issuer">
      <Field.Label>{fieldLabel('issuer')}</Field.Label>
      <Combobox
        autocomplete="none"
        placeholder={words.chooseIssuer}
        noOptionsMessage={() => (isError ? words.notSought : data ? words.noAgency : words.seeking)}
        clearLabel={words.clear}
        value={value?.documentId ?? ''}
        textValue={typed ?? value?.name ?? ''}
        filterValue=""
        onInputChange={({ currentTarget }: ChangeEvent<HTMLInputElement>) => setTyped(currentTarget.value)}
        onOpenChange={(isOpen?: boolean) => {
          if (!isOpen) setTyped(undefined);
        }}
        onChange={(id) => onChange(agencies.find(({ documentId }) => documentId === id))}
        onClear={() => onChange(undefined)}
      >
        {agencies.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
