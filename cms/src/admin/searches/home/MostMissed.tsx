import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { missedSearchesWords as words } from '../../../words/desk-searches.ts';
import { searchesApi } from '../api.ts';
import { HomeWidget } from '../../HomeWidget.tsx';
import { Note } from '../../parts/Note.tsx';

const shown = 5;

/** What residents ask most often without an answer. */
export default function MostMissed() {
  const asked = searchesApi.useMissedSearchesQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <HomeWidget of={asked} loading={words.loading}>
      {({ last: list }) => {
        const missed = list?.missed.toSorted((a, b) => b.times - a.times).slice(0, shown) ?? [];
        return (
          <>
            {missed.length === 0 && <Typography textColor="neutral700">{list ? words.none : words.notYet}</Typography>}
            <Box tag="ul">
              {missed.map(({ query, times, fit }) => (
                <Box key={query} tag="li" paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
                  <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">
                    {query}
                  </Typography>
                  <Note>{words.said(times, words.fit[fit])}</Note>
                </Box>
              ))}
            </Box>
            {missed.length > 0 && (
              <Link tag={RouterLink} to="/tim-khong-thay">
                {words.all}
              </Link>
            )}
          </>
        );
      }}
    </HomeWidget>
  );
}
