import { useState } from 'react';
import { Plus } from '@strapi/icons';
import { unmasked } from '@pho-luat/shared/masked-query';
import { missedSearchesWords as words } from '../../words/desk-searches.ts';
import { TextField } from '../fields/TextField.tsx';
import { refusalOf } from '../refusal.ts';
import { Window } from '../windows/Window.tsx';
import { WindowForm } from '../windows/WindowForm.tsx';
import { searchesApi } from './api.ts';

interface Props {
  query: string;
  /** Called with the everyday words. */
  onAdded: (everyday: string) => void;
}

/** A small form with the query filled in; only the words of the statute are to be written. */
export function AddSynonym({ query, onAdded }: Props) {
  return (
    <Window
      stays
      variant="secondary"
      button={words.add}
      icon={<Plus />}
      aria-label={words.addFor(query)}
      title={words.addFor(query)}
    >
      {(close) => (
        <Form
          query={query}
          onAdded={(everyday) => {
            close();
            onAdded(everyday);
          }}
        />
      )}
    </Window>
  );
}

function Form({ query, onAdded }: Props) {
  const [everyday, setEveryday] = useState(unmasked(query));
  const [statute, setStatute] = useState('');
  const [fault, setFault] = useState('');
  const [add, { isLoading }] = searchesApi.useAddSynonymMutation();

  async function save(): Promise<void> {
    const synonym = { everyday: everyday.trim(), statute: statute.trim() };
    if (!synonym.everyday || !synonym.statute) return setFault(words.needed);
    const answer = await add(synonym);
    if ('error' in answer) setFault(refusalOf(answer.error, words.notSaved));
    else onAdded(synonym.everyday);
  }

  return (
    <WindowForm save={words.save} isBusy={isLoading} onSave={save}>
      <TextField
        name="everyday"
        label={words.everyday}
        hint={words.everydayHint}
        value={everyday}
        required
        onChange={setEveryday}
      />
      <TextField
        name="statute"
        label={words.statute}
        hint={words.statuteHint}
        fault={fault}
        value={statute}
        required
        onChange={setStatute}
      />
    </WindowForm>
  );
}
