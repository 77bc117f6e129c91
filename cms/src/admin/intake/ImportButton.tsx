import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useParams } from 'react-router-dom';
import { csvOf } from '@pho-luat/shared/csv';
import { documentTypeOf } from '../../publication/types.ts';
import { tableTypes, type TableType } from '../../rules/intake/columns.ts';
import type { ReadTable } from '../../contracts/table.ts';
import { intakeWords as words, templateOf } from '../../words/intake.ts';
import { useMay } from '../rights.ts';
import { saveFile } from '../browser-files.ts';
import { Source } from '../tables/Source.tsx';
import { Window } from '../windows/Window.tsx';
import { Check } from './Check.tsx';

/** In a list, for editors who may add and change what is in it. The server asks the same rights. */
export function ImportButton() {
  const { slug = '' } = useParams();
  const mayCreate = useMay('explorer.create', slug);
  const mayUpdate = useMay('explorer.update', slug);
  const type = tableTypes.find((each) => each === documentTypeOf(slug));
  if (!type || !mayCreate || !mayUpdate) return null;
  return (
    <Window
      isWide
      stays
      button={words.button}
      icon={<Upload />}
      title={words.title(type)}
      help={type === 'agency' ? 'directory' : 'intake'}
    >
      {(close) => <Steps type={type} onClose={close} />}
    </Window>
  );
}

function Steps({ type, onClose }: { type: TableType; onClose: () => void }) {
  // Kept while the check is shown: going back loses nothing.
  const [text, setText] = useState('');
  const [table, setTable] = useState<ReadTable>();
  const [sheet, ...others] = table?.sheets ?? [];
  if (sheet)
    return (
      <Check
        type={type}
        table={sheet.rows}
        loneQuote={sheet.loneQuote}
        unreadSheets={others.map(({ name }) => name)}
        onBack={() => setTable(undefined)}
        onClose={onClose}
      />
    );
  return (
    <Source words={words.source(type)} text={text} onText={setText} onRead={setTable}>
      <Button variant="tertiary" startIcon={<Download />} onClick={() => saveTemplate(type)}>
        {words.template}
      </Button>
    </Source>
  );
}

function saveTemplate(type: TableType): void {
  const { labels, example } = templateOf(type);
  saveFile(words.templateFile[type], new Blob([csvOf(labels, [example])], { type: 'text/csv' }));
}
