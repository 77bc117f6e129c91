import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { Printable, PrintJob } from '../../schemas/print.ts';
import { printWords as words } from '../../words/print.ts';
import { Order } from './Order.tsx';
import { Progress } from './Progress.tsx';

interface Props {
  documentId: string;
  ready: Printable['placements'];
}

/** The window where a file is ordered, watched and fetched. */
export function PrintButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" size="S" startIcon={<Download />}>
          {words.open}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: '64rem' }}>
        <Modal.Header closeLabel={words.close}>
          <Modal.Title>{words.panel}</Modal.Title>
        </Modal.Header>
        <Steps {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Steps(props: Props) {
  const [job, setJob] = useState<PrintJob>();
  if (job) return <Progress begun={job} onBack={() => setJob(undefined)} />;
  return <Order {...props} onBegun={setJob} />;
}
