import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { dayOf } from '@pho-luat/shared/dates';
import { homeOpeningsWords as words, scanWords } from '../../../words/scans.ts';
import { HomeWidget } from '../../HomeWidget.tsx';
import { useNow } from '../../now.ts';
import { scansApi } from '../api.ts';
import { Chart } from '../Chart.tsx';
import { lastDays } from '../period.ts';
import { openingsIn } from '../scan-tables.ts';

/** How often printed codes were opened in the last seven days. */
export default function WeekOfOpenings() {
  const week = lastDays(7, dayOf(useNow()));
  const query = scansApi.useScansQuery(week, { refetchOnMountOrArgChange: true });
  return (
    <HomeWidget of={query} loading={scanWords.loading}>
      {({ days }) => {
        const count = days.reduce((sum, { sums }) => sum + openingsIn(sums), 0);
        return (
          <>
            <Typography tag="p" variant="omega" fontWeight="bold" textColor="neutral800">
              {count > 0 ? words.total(count) : words.none}
            </Typography>
            {count > 0 && <Chart days={days} />}
            <Link tag={RouterLink} to="/luot-mo-ma-qr">
              {words.more}
            </Link>
          </>
        );
      }}
    </HomeWidget>
  );
}
