import { useId, useState, type FormEvent } from 'react';
import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { unmasked } from '@pho-luat/shared/masked-query';
import { missedSearchesWords as words } from '../../words/desk-searches.ts';
import { refusalOf } from '../publishing/api.ts';
import { useAddSynonymMutation } from './api.ts';

interface Props {
  query: string;
  /** Called with the everyday words. */
  onAdded: (everyday: string) => void;
}

/** A small form with the query filled in; only the words of the statute are to be written. */
export function AddSynonym({ query, onAdded }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button size="S" variant="secondary" startIcon={<Plus />} aria-label={words.addFor(query)}>
          {words.add}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words.addFor(query)}</Modal.Title>
        </Modal.Header>
        <Form
          query={query}
          onAdded={(everyday) => {
            setOpen(false);
            onAdded(everyday);
          }}
        />
      </Modal.Content>
    </Modal.Root>
  );
}

function Form({ query, onAdded }: Props) {
  const id = useId();
  const [everyday, setEveryday] = useState(unmasked(query));
  const [statute, setStatute] = useState('');
  const [fault, setFault] = useState('');
  const [add, { isLoading }] = useAddSynonymMutation();

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const synonym = { everyday: everyday.trim(), statute: statute.trim() };
    if (!synonym.everyday || !synonym.statute) return setFault(words.needed);
    const answer = await add(synonym);
    if ('error' in answer) setFault(refusalOf(answer.error, words.notSaved));
    else onAdded(synonym.everyday);
  }

  return (
    <>
      <Modal.Body>
        <form id={id} onSubmit={(event) => void save(event)}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="everyday" hint={words.everydayHint} required>
              <Field.Label>{words.everyday}</Field.Label>
              <TextInput value={everyday} onChange={({ target }: { target: HTMLInputElement }) => setEveryday(target.value)} />
              <Field.Hint />
            </Field.Root>
            <Field.Root name="statute" hint={words.statuteHint} error={fault || undefined} required>
              <Field.Label>{words.statute}</Field.Label>
              <TextInput value={statute} onChange={({ target }: { target: HTMLInputElement }) => setStatute(target.value)} />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{words.cancel}</Button>
        </Modal.Close>
        <Button type="submit" form={id} loading={isLoading}>
          {words.save}
        </Button>
      </Modal.Footer>
    </>
  );
}
