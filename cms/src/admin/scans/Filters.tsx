import { useState } from 'react';
import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { dayOf } from '@pho-luat/shared/dates';
import type { Scans } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../../words/scans.ts';
import { DayField } from '../days/TypedField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import type { Question } from './api.ts';
import { lastDays } from './period.ts';

interface FiltersProps {
  question: Question;
  campaigns: Scans['campaigns'];
  onChange: (question: Question) => void;
}

const periods = ['7', '30', '90', '365', 'own'] as const;
const all = 'all';

export function Filters({ question, campaigns, onChange }: FiltersProps) {
  const [period, setPeriod] = useState<(typeof periods)[number]>('30');
  const choose = (chosen: (typeof periods)[number]) => {
    setPeriod(chosen);
    if (chosen !== 'own') onChange({ ...question, ...lastDays(Number(chosen), dayOf(new Date())) });
  };
  return (
    <Fields tag="section" aria-label={scanWords.filters}>
      <ChoiceField
        label={scanWords.period}
        value={period}
        choices={periods.map((one) => [one, scanWords.periods[one]])}
        onChange={(value) => choose(periods.find((one) => one === value) ?? 'own')}
      />
      {period === 'own' && (
        <>
          <DayField label={scanWords.from} value={question.from} onChange={(from) => onChange({ ...question, from })} />
          <DayField label={scanWords.to} value={question.to} onChange={(to) => onChange({ ...question, to })} />
        </>
      )}
      <ChoiceField
        label={scanWords.campaign}
        value={question.campaign ?? all}
        choices={[[all, scanWords.allCampaigns], ...campaigns.map(({ id, title }) => [id, title] as const)]}
        onChange={(value) => onChange({ ...question, campaign: value === all ? undefined : value })}
      />
    </Fields>
  );
}

const Fields = styled(Box)`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
`;
