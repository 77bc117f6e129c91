import { useRef, useState } from 'react';
import type { Command } from 'prosemirror-state';
import { paths } from '@pho-luat/shared/paths';
import { documentOfLink, isAllowedAddress } from '@pho-luat/shared/text-addresses';
import { editorWords as words } from '../../words/desk-editor.ts';
import { setLink, type LinkAt } from './commands.ts';
import { documentsApi, type FoundDocument } from './documents.ts';
import { DocumentSearch } from './DocumentSearch.tsx';
import { Note } from '../parts/Note.tsx';
import { TextField } from '../fields/TextField.tsx';
import { FormWindow } from '../windows/FormWindow.tsx';

interface LinkWindowProps {
  link: LinkAt;
  run: (command: Command) => void;
  onClose: () => void;
}

export function LinkWindow({ link, run, onClose }: LinkWindowProps) {
  const [address, setAddress] = useState(link.href);
  const [chosen, setChosen] = useState<FoundDocument>();
  const [fault, setFault] = useState('');
  const given = address.trim();
  const linked = (given.startsWith(paths.documents()) && documentOfLink(given)) || '';
  const { currentData: validity } = documentsApi.useValidityQuery(linked, { skip: linked === '' });
  const field = useRef<HTMLInputElement>(null);
  const save = () => {
    if (given && !isAllowedAddress(given)) return setFault(words.addressFault);
    onClose();
    run(setLink(link, given, chosen?.path === given ? chosen.title : given));
  };
  return (
    <FormWindow title={words.linkTitle} onSave={save} onClose={onClose}>
      <DocumentSearch
        onChoose={(found) => {
          setChosen(found);
          setAddress(found.path);
          // There it is read out, and the Enter key sets it.
          field.current?.focus();
        }}
      />
      <TextField
        input={field}
        name="address"
        label={words.address}
        hint={words.addressHint}
        fault={fault}
        value={address}
        onChange={setAddress}
      />
      {validity?.text && <Note>{words.linked(validity.text)}</Note>}
    </FormWindow>
  );
}
