import { Flex } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { mostTogether } from '../../contracts/together.ts';
import { togetherWords as words } from '../../words/together.ts';
import { DeskPage } from '../DeskPage.tsx';
import type { Entry } from '../entry.ts';
import { Notice } from '../parts/Notice.tsx';
import { addressOfGroup, chosenIn } from './chosen.ts';
import { Chosen } from './Chosen.tsx';
import { Decision } from './Decision.tsx';
import { DraftRows, DraftSearch } from './DraftRows.tsx';
import { togetherApi } from './api.ts';

/** Several drafts, each with what speaks against it, and one button for all of them. */
export default function TogetherPage() {
  const [params, setParams] = useSearchParams();
  const { chosen, isCut } = chosenIn(params);
  const { data, currentData, isError, isFetching, refetch } = togetherApi.useTogetherQuery(chosen, {
    refetchOnMountOrArgChange: true,
  });
  const choose = (entries: readonly Entry[]) => setParams(new URL(addressOfGroup(entries), location.origin).searchParams);
  const add = (entry: Entry) => choose([...chosen, entry]);
  // What was there stays in sight until the answer about the new choice has come.
  const together = currentData ?? data;
  return (
    <DeskPage title={words.title} subtitle={words.intro} help="publishing">
      <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
        {isError && <Notice bad>{words.unread}</Notice>}
        {isCut && <Notice bad>{words.cut(mostTogether)}</Notice>}
        {!together && !isError && <Notice>{words.loading}</Notice>}
        {together && (
          <>
            <Chosen entries={together.entries} onDrop={(id) => choose(chosen.filter(({ documentId }) => documentId !== id))} />
            {together.entries.length > 0 && (
              <Decision together={together} isSeen={currentData !== undefined && !isFetching} onRefused={refetch} />
            )}
            {together.offered.length > 0 && (
              <DraftRows title={words.offered(together.offered.length)} rows={together.offered} onAdd={add} />
            )}
            <DraftSearch known={[...chosen, ...together.offered]} onAdd={add} />
          </>
        )}
      </Flex>
    </DeskPage>
  );
}
