import { useState } from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';

interface SearchFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** On the button. */
  find: string;
  isBusy?: boolean;
  onFind: (words: string) => void;
}

/** Words, and the button that looks for them. Enter does so too, and sends no form that it stands in. */
export function SearchField({ name, label, hint, find, isBusy = false, onFind }: SearchFieldProps) {
  const [typed, setTyped] = useState('');
  const search = () => onFind(typed.trim());
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2} alignItems="stretch">
        <Box flex="1 1 auto">
          <TextInput
            type="search"
            value={typed}
            onChange={({ target }: { target: HTMLInputElement }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              search();
            }}
          />
        </Box>
        <Button variant="secondary" size="L" loading={isBusy} onClick={search}>
          {find}
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
