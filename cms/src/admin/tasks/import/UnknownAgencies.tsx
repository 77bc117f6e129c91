import { useState } from 'react';
import { Box } from '@strapi/design-system';
import { nameKey } from '../../../rules/annex/agencies.ts';
import { tasksImportWords } from '../../../words/desk-tasks.ts';
import type { Agency } from '../form-tasks.ts';
import { AgencySelect } from './AgencySelect.tsx';
import type { Checked } from './check.ts';
import { Part } from '../../parts/Part.tsx';

interface UnknownAgenciesProps {
  unknown: Checked['unknown'];
  chosen: ReadonlyMap<string, Agency>;
  agencies: readonly Agency[];
  onChange: (chosen: ReadonlyMap<string, Agency>) => void;
}

/** One choice for a name holds in every row. A name that was chosen for stays here, to be changed. */
export function UnknownAgencies({ unknown, chosen, agencies, onChange }: UnknownAgenciesProps) {
  const [seen, setSeen] = useState(unknown);
  const come = unknown.filter(({ name }) => !seen.some((one) => one.name === name));
  if (come.length > 0) setSeen([...seen, ...come]);
  const shown = seen.filter(({ name }) => chosen.has(nameKey(name)) || unknown.some((one) => one.name === name));
  if (shown.length === 0) return null;

  function choose(name: string, agency: Agency | undefined) {
    const next = new Map(chosen);
    if (agency) next.set(nameKey(name), agency);
    else next.delete(nameKey(name));
    onChange(next);
  }

  return (
    <Part title={tasksImportWords.unknownAgencies} help={tasksImportWords.unknownAgenciesHelp}>
      <Box style={{ display: 'grid', gap: '1.6rem', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 36rem), 1fr))' }}>
        {shown.map(({ name, rows }) => (
          <AgencySelect
            key={name}
            label={tasksImportWords.agencyFor(name, rows)}
            agencies={agencies}
            value={chosen.get(nameKey(name))}
            onChange={(agency) => choose(name, agency)}
          />
        ))}
      </Box>
    </Part>
  );
}
