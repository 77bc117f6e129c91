import { useState } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { dayOf } from '@pho-luat/shared/dates';
import { homeOpeningsWords as words, scanWords } from '../../../words/scans.ts';
import { useScansQuery } from '../api.ts';
import { Chart } from '../Chart.tsx';
import { lastDays } from '../period.ts';
import { openingsIn } from '../scan-tables.ts';

/** How often printed codes were opened in the last seven days. */
export function WeekOfOpenings() {
  const [week] = useState(() => lastDays(7, dayOf(new Date())));
  const { data: scans, isError } = useScansQuery(week, { refetchOnMountOrArgChange: true });
  if (!scans) return isError ? <Widget.Error /> : <Widget.Loading>{scanWords.loading}</Widget.Loading>;
  const count = scans.days.reduce((sum, { sums }) => sum + openingsIn(sums), 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} style={{ contain: 'inline-size' }}>
      <Typography tag="p" variant="omega" fontWeight="bold" textColor="neutral800">
        {count > 0 ? words.total(count) : words.none}
      </Typography>
      {count > 0 && <Chart days={scans.days} />}
      <Link tag={RouterLink} to="/luot-mo-ma-qr">
        {words.more}
      </Link>
    </Flex>
  );
}
