import { useEffect, useImperativeHandle, useState, useSyncExternalStore } from 'react';
import { Typography } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { editorWords as words } from '../../words/desk-editor.ts';
import { showsPlaces } from '../places.ts';
import { linkAt, selectedPicture, type LinkAt, type Picture } from './commands.ts';
import { LinkWindow } from './LinkWindow.tsx';
import { toldOf } from './paste/left-out.ts';
import { PictureWindow } from './PictureWindow.tsx';
import { Frame } from './styles.ts';
import { TextEditor } from './text-editor.ts';
import { Toolbar } from './Toolbar.tsx';

interface RichTextProps {
  name: string;
  label: string;
  value: string;
  isDisabled: boolean;
  isRequired: boolean;
  hasError: boolean;
  onChange: (value: string) => void;
}

type OpenWindow =
  { kind: 'link'; link: LinkAt } | { kind: 'picture'; picture: Picture | undefined } | { kind: 'file'; file: File };

export function RichText({ name, label, value, isDisabled, isRequired, hasError, onChange }: RichTextProps) {
  const [editor] = useState(() => new TextEditor(value));
  const { putInto, run } = editor;
  const state = useSyncExternalStore(editor.listen, editor.state);
  const [told, setTold] = useState('');
  const [opened, setOpened] = useState<OpenWindow>();
  const leaveId = `${name}-leave`;
  useEffect(() => editor.show(value), [editor, value]);
  useEffect(() => showsPlaces(name, editor.goTo), [name, editor]);
  useEffect(() =>
    editor.settle({
      onChange,
      onPaste: (leftOut) => setTold(toldOf(leftOut)),
      onPictures: ([file, another]) => {
        setTold(another ? words.onePicture : '');
        if (file) setOpened({ kind: 'file', file });
      },
      openLink: () => setOpened({ kind: 'link', link: linkAt(editor.state()) }),
      isDisabled,
      attributes: {
        class: 'prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': `${leaveId} ${name}-${hasError ? 'error' : 'hint'}`,
        'aria-invalid': String(hasError),
        'aria-required': String(isRequired),
        'aria-readonly': String(isDisabled),
        tabindex: '0',
      },
    }),
  );
  useImperativeHandle(useFocusInputField<HTMLElement>(name), () => editor.dom as HTMLElement, [editor]);
  const close = () => setOpened(undefined);
  /** For a button: an editor who closes the window writes on, so the keyboard returns to the text. */
  const open = (window: OpenWindow) => {
    editor.dom?.focus();
    setOpened(window);
  };

  return (
    <Frame $hasError={hasError} $isDisabled={isDisabled}>
      <Toolbar
        state={state}
        run={run}
        isDisabled={isDisabled}
        onLink={() => open({ kind: 'link', link: linkAt(state) })}
        onPicture={() => open({ kind: 'picture', picture: selectedPicture(state) })}
      />
      <div ref={putInto} />
      <Typography id={leaveId} variant="pi" textColor="neutral600" className="leave">
        {words.leave}
      </Typography>
      <Typography tag="output" variant="pi" className={told && 'told'}>
        {told}
      </Typography>
      {opened?.kind === 'link' && <LinkWindow link={opened.link} run={run} onClose={close} />}
      {opened?.kind === 'picture' && <PictureWindow chosen={opened.picture} run={run} onClose={close} />}
      {opened?.kind === 'file' && <PictureWindow file={opened.file} run={run} onClose={close} />}
    </Frame>
  );
}
