import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Scans } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../../words/scans.ts';
import { DayField } from '../days/TypedField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import type { Choice } from './period.ts';

interface FiltersProps {
  /** With the days that it comes to. */
  choice: Choice;
  campaigns: Scans['campaigns'];
  onChange: (choice: Choice) => void;
}

const own = 'own';
const periods = ['7', '30', '90', '365', own] as const;
const all = 'all';

export function Filters({ choice, campaigns, onChange }: FiltersProps) {
  return (
    <Fields tag="section" aria-label={scanWords.filters}>
      <ChoiceField
        label={scanWords.period}
        value={choice.length === undefined ? own : String(choice.length)}
        choices={periods.map((one) => [one, scanWords.periods[one]])}
        onChange={(value) => onChange({ ...choice, length: value === own ? undefined : Number(value) })}
      />
      {choice.length === undefined && (
        <>
          <DayField label={scanWords.from} value={choice.from} onChange={(from) => onChange({ ...choice, from })} />
          <DayField label={scanWords.to} value={choice.to} onChange={(to) => onChange({ ...choice, to })} />
        </>
      )}
      <ChoiceField
        label={scanWords.campaign}
        value={choice.campaign ?? all}
        choices={[[all, scanWords.allCampaigns], ...campaigns.map(({ id, title }) => [id, title] as const)]}
        onChange={(value) => onChange({ ...choice, campaign: value === all ? undefined : value })}
      />
    </Fields>
  );
}

const Fields = styled(Box)`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
`;
