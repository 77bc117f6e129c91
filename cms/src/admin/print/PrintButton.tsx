import { useState } from 'react';
import { Download } from '@strapi/icons';
import type { Printable, PrintJob } from '../../contracts/print.ts';
import { printWords as words } from '../../words/print.ts';
import { Window } from '../windows/Window.tsx';
import { Order } from './Order.tsx';
import { Progress } from './Progress.tsx';

interface Props {
  documentId: string;
  ready: Printable['placements'];
}

/** The window where a file is ordered, watched and fetched. */
export function PrintButton(props: Props) {
  return (
    <Window variant="secondary" button={words.open} icon={<Download />} title={words.panel}>
      {() => <Steps {...props} />}
    </Window>
  );
}

function Steps(props: Props) {
  const [job, setJob] = useState<PrintJob>();
  if (job) return <Progress begun={job} onBack={() => setJob(undefined)} />;
  return <Order {...props} onBegun={setJob} />;
}
