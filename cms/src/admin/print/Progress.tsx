import { useEffect, useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { PrintJob } from '../../contracts/print.ts';
import { printWords as words } from '../../words/print.ts';
import { isGone } from '../answered.ts';
import { useAskingAgain } from '../asking-again.ts';
import { Group } from '../parts/Group.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Told } from '../parts/signs.tsx';
import { printApi, download } from './api.ts';

/** How far a file is, until it is fetched. Closing the window stops what is still made. */
export function Progress({ begun, onBack }: { begun: PrintJob; onBack: () => void }) {
  const { currentData = begun, error, refetch } = printApi.usePrintJobQuery(begun.id, { refetchOnMountOrArgChange: true });
  const [drop] = printApi.useDropPrintMutation();
  const [notFetched, setNotFetched] = useState<unknown>();
  const job = currentData;
  const hasGone = isGone(error) || isGone(notFetched);
  const isOpen = (job.state === 'waiting' || job.state === 'working') && !hasGone;
  useAskingAgain(refetch, isOpen);

  useEffect(() => () => void drop(begun.id), [drop, begun.id]);

  const fetchFile = () => {
    setNotFetched(undefined);
    void download(job).catch(setNotFetched);
  };
  return (
    <>
      <Modal.Body>
        <Box tag="output" display="block">
          {isOpen ? <Making job={job} /> : <Ended job={job} hasGone={hasGone} />}
          {isOpen && error !== undefined && <Notice bad>{words.unanswered}</Notice>}
          {!hasGone && notFetched !== undefined && <Notice bad>{words.notFetched}</Notice>}
        </Box>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onBack}>
          {isOpen ? words.stop : words.another}
        </Button>
        {job.fileName && !hasGone && <Button onClick={fetchFile}>{words.download}</Button>}
      </Modal.Footer>
    </>
  );
}

function Making({ job: { state, checked, of } }: { job: PrintJob }) {
  const text = state === 'waiting' ? words.waiting : words.progress(checked, of);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{text}</Typography>
      <Box
        tag="progress"
        max={of}
        value={checked}
        aria-label={words.making}
        color="primary600"
        width="100%"
        style={{ accentColor: 'currentColor', height: '1.6rem' }}
      />
    </Flex>
  );
}

function Ended({ job: { state, fileName, of, leftOut }, hasGone }: { job: PrintJob; hasGone: boolean }) {
  const tone = hasGone || state === 'failed' || !fileName ? 'bad' : 'good';
  const text = hasGone ? words.gone : state === 'failed' ? words.failed : fileName ? words.done(of) : words.doneNone;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Told tone={tone} isStatement>
        {text}
      </Told>
      {fileName && (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Typography>
      )}
      <Group
        title={words.leftOut}
        tone="warning"
        lines={leftOut.map(({ place, reason }) => ({ text: words.leftOutOf(place, reason) }))}
      />
    </Flex>
  );
}
