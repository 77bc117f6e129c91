import { Box, Flex, Typography } from '@strapi/design-system';
import type { EntryStatus } from '../../../schemas/desk.ts';
import { statusWords } from '../../../words/desk-status.ts';
import { Sign, Statement } from '../signs.tsx';
import type { Tone } from '../tone.ts';

/** What differs on the site from what was written, and what would be refused before anybody tries it. */
export function Findings({ status }: { status: Pick<EntryStatus, 'notes' | 'findings' | 'removal'> }) {
  const { notes, findings, removal } = status;
  const of = (wanted: EntryStatus['findings'][number]['severity']) =>
    findings.filter(({ severity }) => severity === wanted).map(({ label, message }) => ({ strong: label, text: message }));
  return (
    <>
      <Group title={statusWords.notes} tone="warning" lines={notes.map(({ reason, mend }) => ({ text: `${reason} ${mend}` }))} />
      <Group title={statusWords.errors} tone="bad" lines={of('error')} hint={statusWords.ofSavedDraft} />
      <Group title={statusWords.rights} tone="neutral" lines={of('right')} />
      <Group title={statusWords.warnings} tone="warning" lines={of('warning')} hint={statusWords.ofSavedDraft} />
      <Group title={statusWords.removal} tone="neutral" lines={removal.map((text) => ({ text }))} />
    </>
  );
}

interface GroupProps {
  title: string;
  tone: Tone;
  lines: readonly { strong?: string | undefined; text: string }[];
  hint?: string;
}

function Group({ title, tone, lines, hint }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <Box>
      <Flex gap={2} alignItems="flex-start">
        <Sign tone={tone} />
        <Box>
          <Statement tone={tone} tag="h3">
            {title} ({lines.length})
          </Statement>
          {hint && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {hint}
            </Typography>
          )}
        </Box>
      </Flex>
      <Box tag="ul" paddingLeft={6} paddingTop={1} style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}>
        {lines.map(({ strong, text }) => (
          <Typography key={`${strong} ${text}`} tag="li" variant="pi" textColor="neutral800">
            {strong && <b>{strong}: </b>}
            {text}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
