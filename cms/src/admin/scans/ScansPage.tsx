import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { dayOf } from '@pho-luat/shared/dates';
import { dayTable, periodOf, placeTable } from './scan-tables.ts';
import type { Scans } from '@pho-luat/shared/schemas/scans';
import { scanWords } from '../../words/scans.ts';
import { DeskPage } from '../DeskPage.tsx';
import { useAskingAgain } from '../asking-again.ts';
import { useNow } from '../now.ts';
import { Notice } from '../parts/Notice.tsx';
import { mayReadCampaigns } from '../rights.ts';
import { scansApi } from './api.ts';
import { Chart } from './Chart.tsx';
import { Filters } from './Filters.tsx';
import { isPeriod, questionOn, type Choice } from './period.ts';
import { ScanTable } from './ScanTable.tsx';

/** How often the printed codes were opened: by day, by campaign and by place. */
export default function ScansPage() {
  return (
    <DeskPage title={scanWords.title} subtitle={scanWords.explain} help="codes" permissions={mayReadCampaigns}>
      <Openings />
    </DeskPage>
  );
}

function Openings() {
  const [choice, setChoice] = useState<Choice>({ length: 30, from: '', to: '' });
  const question = questionOn(dayOf(useNow()), choice);
  const asked = isPeriod(question);
  const { data, currentData, isError, refetch } = scansApi.useScansQuery(question, {
    skip: !asked,
    refetchOnMountOrArgChange: true,
  });
  useAskingAgain(asked ? refetch : nothing, false);
  // The earlier figures stay visible until the new ones are there.
  const shown = isError ? undefined : (currentData ?? data);
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <Filters choice={{ ...choice, ...question }} campaigns={data?.campaigns ?? []} onChange={setChoice} />
      {!asked && <Notice>{scanWords.wrongPeriod}</Notice>}
      {isError && <Notice>{scanWords.failed}</Notice>}
      {!shown && !isError && asked && <Typography>{scanWords.loading}</Typography>}
      {shown && <Shown scans={shown} />}
    </Flex>
  );
}

function nothing(): void {}

function Shown({ scans }: { scans: Scans }) {
  const period = periodOf(scans);
  return (
    <>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
        <Chart days={scans.days} />
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {scanWords.explainBots}
        </Typography>
      </Box>
      {scans.places.length === 0 ? (
        <Typography tag="p">{scanWords.noCodes}</Typography>
      ) : (
        <ScanTable title={scanWords.byPlace} name={scanWords.fileNames.place} table={placeTable(scans)} period={period} />
      )}
      <ScanTable title={scanWords.byDay} name={scanWords.fileNames.day} table={dayTable(scans)} period={period} />
    </>
  );
}
