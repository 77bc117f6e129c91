import { Flex, Typography } from '@strapi/design-system';
import type { EntryStatus } from '../../../contracts/desk.ts';
import { statusWords } from '../../../words/desk-status.ts';
import { minuteText } from '../../../words/desk-times.ts';
import { Reason } from '../../parts/Reason.tsx';

/** What is to happen by itself, and what would stop it. */
export function Schedule({ schedule, now }: { schedule: EntryStatus['schedule']; now: Date }) {
  if (!schedule) return null;
  const { publishAt, unpublishAt, problem } = schedule;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {publishAt && <Appointment label={statusWords.publishAt} at={publishAt} now={now} />}
      {unpublishAt && <Appointment label={statusWords.unpublishAt} at={unpublishAt} now={now} />}
      {problem && <Reason label={statusWords.scheduleProblem} reason={problem} tone="danger" />}
    </Flex>
  );
}

function Appointment({ label, at, now }: { label: string; at: string; now: Date }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral800">
      <b>{label}</b> {minuteText(at, now)}
    </Typography>
  );
}
