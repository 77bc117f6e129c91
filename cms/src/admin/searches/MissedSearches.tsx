import { useState } from 'react';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { missedSearchesWords as words } from '../../words/desk-searches.ts';
import { minuteText } from '../../words/desk-times.ts';
import { useNow } from '../now.ts';
import { AddSynonym } from './AddSynonym.tsx';
import { DeskPage } from '../DeskPage.tsx';
import { addressOf } from '../content-manager.ts';
import { mayWriteArticles, useMay } from '../rights.ts';
import { uidOf } from '../../publication/types.ts';
import { searchesApi } from './api.ts';
import { Note } from '../parts/Note.tsx';
import { Notice } from '../parts/Notice.tsx';

/** What residents asked often and the search has no whole answer to, with a synonym in one step. */
export default function MissedSearches() {
  return (
    <DeskPage title={words.title} subtitle={words.intro} help="searchWords" permissions={mayWriteArticles}>
      <List />
    </DeskPage>
  );
}

function List() {
  const { data, isError } = searchesApi.useMissedSearchesQuery(undefined, { refetchOnMountOrArgChange: true });
  const [added, setAdded] = useState('');
  const now = useNow();
  const mayAdd = useMay('explorer.create', uidOf('synonym'));
  if (isError || !data) return <Notice bad={isError}>{isError ? words.error : words.loading}</Notice>;
  const list = data.last;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box tag="output" display="block">
        {added && <Typography fontWeight="semiBold">{words.saved(added)}</Typography>}
      </Box>
      {list && list.missed.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" background="neutral0" hasRadius shadow="tableShadow">
          {list.missed.map(({ query, times, fit }) => (
            <Flex key={query} tag="li" gap={3} wrap="wrap" justifyContent="space-between" padding={4}>
              <Box flex="1 1 24rem" style={{ overflowWrap: 'anywhere' }}>
                <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
                  {query}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral700">
                  {words.said(times, words.fit[fit])}
                </Typography>
              </Box>
              <Flex gap={2} wrap="wrap">
                <LinkButton
                  tag={Link}
                  to={addressOf(uidOf('article'), 'create')}
                  size="S"
                  variant="secondary"
                  startIcon={<Plus />}
                  aria-label={words.writeFor(query)}
                >
                  {words.write}
                </LinkButton>
                {mayAdd && <AddSynonym query={query} onAdded={setAdded} />}
              </Flex>
            </Flex>
          ))}
        </Flex>
      ) : (
        <Typography textColor="neutral800">{list ? words.none : words.notYet}</Typography>
      )}
      <Note>
        {list && `${words.asOf(minuteText(list.at, now))} `}
        {words.privacy}
      </Note>
    </Flex>
  );
}
