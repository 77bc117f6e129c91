import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';
import type { Change } from '../../../contracts/changes.ts';
import type { Version } from '../../../contracts/desk.ts';
import { historyPanelWords } from '../../../words/desk-actions.ts';
import { Reason } from '../../parts/Reason.tsx';

/** What one publication changed, field by field. */
export function Changes({ version: { action, reason, changes, isFirst } }: { version: Version }) {
  if (action !== 'publish') return reason ? <Reason reason={reason} tone="warning" /> : null;
  if (changes.length === 0)
    return <Typography textColor="neutral700">{isFirst ? historyPanelWords.first : historyPanelWords.unchanged}</Typography>;
  return <TwoVersions changes={changes} before={historyPanelWords.before} after={historyPanelWords.after} />;
}

/** Two versions of an entry side by side, where they differ. */
export function TwoVersions({ changes, before, after }: { changes: readonly Change[]; before: string; after: string }) {
  return (
    <Box tag="table" width="100%" style={{ tableLayout: 'fixed', borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          <Heading width="22%">{historyPanelWords.field}</Heading>
          <Heading>{before}</Heading>
          <Heading>{after}</Heading>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, before: first, after: second }) => (
          <tr key={label}>
            <Cell tag="th">{label}</Cell>
            <Cell>{first}</Cell>
            <Cell>{second}</Cell>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function Heading({ children, width }: { children: ReactNode; width?: string }) {
  return (
    <Box tag="th" scope="col" padding={2} style={{ textAlign: 'start', width }}>
      <Typography variant="sigma" textColor="neutral600">
        {children}
      </Typography>
    </Box>
  );
}

function Cell({ tag = 'td', children }: { tag?: 'td' | 'th'; children: string }) {
  const isName = tag === 'th';
  return (
    <Box tag={tag} scope={isName ? 'row' : undefined} padding={2} borderColor="neutral150" style={cellStyle}>
      <Box style={{ maxHeight: '20rem', overflowY: 'auto' }}>
        <Typography variant="pi" fontWeight={isName ? 'bold' : undefined} textColor={children ? 'neutral800' : 'neutral600'}>
          {children || historyPanelWords.nothing}
        </Typography>
      </Box>
    </Box>
  );
}

const cellStyle = {
  textAlign: 'start',
  verticalAlign: 'top',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  borderWidth: '1px 0 0',
} as const;
