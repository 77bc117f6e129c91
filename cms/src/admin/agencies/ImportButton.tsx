import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { agency } from '@pho-luat/shared/content-types/agency';
import { csvOf } from '@pho-luat/shared/csv';
import type { ReadTable } from '../../schemas/table.ts';
import { agencyImportWords as words, exampleAgency } from '../../words/agency-table.ts';
import { saveFile } from '../scans/save-file.ts';
import { Source } from '../tables/Source.tsx';
import { WideWindow } from '../tables/WideWindow.tsx';
import { agencyUid } from './api.ts';
import { Check } from './Check.tsx';

/** In the list of agencies, for whoever may add and change them, which makes them public. The server asks the same rights. */
export function ImportButton() {
  const { slug } = useParams();
  const permissions = useAuth('ImportAgencies', (state) => state.permissions);
  const may = (right: string) =>
    permissions.some(({ action, subject }) => action === `plugin::content-manager.explorer.${right}` && subject === agencyUid);
  if (slug !== agencyUid || !may('create') || !may('update')) return null;
  return (
    <WideWindow button={words.button} icon={<Upload />} title={words.title} help="directory">
      {(close) => <Steps onClose={close} />}
    </WideWindow>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  // Kept while the check is shown: going back loses nothing.
  const [text, setText] = useState('');
  const [table, setTable] = useState<ReadTable>();
  const rows = table?.sheets[0]?.rows;
  if (rows) return <Check rows={rows} onBack={() => setTable(undefined)} onClose={onClose} />;
  return (
    <Source words={words} text={text} onText={setText} onRead={setTable} onClose={onClose}>
      <Button variant="tertiary" startIcon={<Download />} onClick={saveTemplate}>
        {words.template}
      </Button>
    </Source>
  );
}

function saveTemplate(): void {
  const columns = Object.entries(exampleAgency) as [keyof typeof exampleAgency, string][];
  const labels = columns.map(([name]) => agency.fields[name].label);
  saveFile(words.templateFile, 'text/csv', csvOf(labels, [columns.map(([, text]) => text)]));
}
