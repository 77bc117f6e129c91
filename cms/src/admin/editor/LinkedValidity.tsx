import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { EditorState } from 'prosemirror-state';
import { editorWords as words } from '../../words/desk-editor.ts';
import { documentsApi } from './documents.ts';
import { linkedDocuments, tellValidities, validityAtCursor, type Validities } from './linked-documents.ts';
import type { TextEditor } from './text-editor.ts';

/** Whether what a text links to is in force today: the text is told, and the line under it says it of the link that the cursor is in. */
export function LinkedValidity({ editor, state }: { editor: TextEditor; state: EditorState }) {
  const [ask] = documentsApi.useLazyValidityQuery();
  const [known, setKnown] = useState<Validities>(() => new Map());
  const linked = linkedDocuments(state.doc).join(' ');
  useEffect(() => {
    let isOver = false;
    const ids = linked.split(' ').filter(Boolean);
    // Of what cannot be asked, nothing is said.
    void Promise.all(ids.map(async (id) => [id, (await ask(id, true)).data ?? {}] as const)).then((answers) => {
      if (!isOver) setKnown(new Map(answers));
    });
    return () => void (isOver = true);
  }, [ask, linked]);
  // Again after an earlier version was shown.
  useEffect(() => editor.apply(tellValidities(known)));
  const said = validityAtCursor(state);
  return (
    <Typography tag="output" variant="pi" className={said && 'told'}>
      {said && words.linked(said)}
    </Typography>
  );
}
