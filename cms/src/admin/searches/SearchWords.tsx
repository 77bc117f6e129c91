import { useState } from 'react';
import { Box, Button, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { uidOf } from '../../publication/types.ts';
import type { FoundWord } from '../../contracts/search-words.ts';
import { searchWordsWords as words } from '../../words/desk-search-words.ts';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { SearchField } from '../fields/SearchField.tsx';
import { DeskPage } from '../DeskPage.tsx';
import { mayWriteSynonyms } from '../rights.ts';
import { searchesApi } from './api.ts';

const listOf = (type: FoundWord['type']) => `/content-manager/collection-types/${uidOf(type)}`;

/** The words that the search knows: those that come with the product, and what editors lay over them. */
export default function SearchWords() {
  const [asked, setAsked] = useState('');
  const { data } = searchesApi.useSearchWordsQuery(asked);
  return (
    <DeskPage
      title={words.title}
      help="searchWords"
      permissions={mayWriteSynonyms}
      subtitle={data ? words.intro(data.product.toLocaleString('vi')) : words.loading}
      primaryAction={
        <Flex gap={2} wrap="wrap">
          <LinkButton tag={RouterLink} to={`${listOf('synonym')}/create`} startIcon={<Plus />}>
            {words.addSynonym}
          </LinkButton>
          <LinkButton tag={RouterLink} to={`${listOf('abbreviation')}/create`} variant="secondary" startIcon={<Plus />}>
            {words.addAbbreviation}
          </LinkButton>
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <SearchField name="q" label={words.search} hint={words.searchHint} find={words.find} onFind={setAsked} />
        <List asked={asked} />
      </Flex>
    </DeskPage>
  );
}

function List({ asked }: { asked: string }) {
  const { currentData: data, isError } = searchesApi.useSearchWordsQuery(asked);
  const [told, setTold] = useState('');
  if (isError || !data) return <Notice bad={isError}>{isError ? words.error : words.loading}</Notice>;
  const none = asked ? words.none : words.noneOwn;
  return (
    <>
      <Box tag="output" display="block">
        {told && (
          <Typography tag="p" fontWeight="semiBold">
            {told}
          </Typography>
        )}
        <Typography textColor="neutral700">{data.total > 0 ? words.shown(data.words.length, data.total) : none}</Typography>
      </Box>
      {data.words.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" background="neutral0" hasRadius shadow="tableShadow">
          {data.words.map((word) => (
            <Word key={`${word.type} ${word.said}`} word={word} onDone={setTold} />
          ))}
        </Flex>
      )}
    </>
  );
}

function Word({ word, onDone }: { word: FoundWord; onDone: (told: string) => void }) {
  const { type, said, product, own } = word;
  const meant = own.flatMap((each) => (each.meant === undefined ? [] : [{ ...each, meant: each.meant }]));
  const isUnused = product !== undefined && own.length > 0;
  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between" padding={4}>
      <Box flex="1 1 24rem" style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
          {said}
        </Typography>
        {meant.map(({ id, meant: text }) => (
          <Typography key={id} tag="p" textColor="neutral800">
            {text}{' '}
            <Link tag={RouterLink} to={`${listOf(type)}/${id}`} aria-label={words.editOf(said)}>
              {words.edit}
            </Link>
          </Typography>
        ))}
        {product !== undefined && (
          <Typography tag="p" textColor={isUnused ? 'neutral600' : 'neutral800'}>
            {isUnused ? words.instead(product) : product}
          </Typography>
        )}
        <Typography tag="p" variant="pi" textColor="neutral700">
          {words.types[type]} · {words.states[stateOf(word)]}
        </Typography>
      </Box>
      <Switch word={word} onDone={onDone} />
    </Flex>
  );
}

/** Only what editors have not written themselves is switched; theirs is edited. */
function Switch({ word, onDone }: { word: FoundWord; onDone: (told: string) => void }) {
  const [turnOff, off] = searchesApi.useSwitchOffMutation();
  const [turnOn, on] = searchesApi.useSwitchOnMutation();
  const { type, said, own } = word;
  const state = stateOf(word);
  if (state !== 'product' && state !== 'off') return null;
  const isOff = state === 'off';
  async function change(): Promise<void> {
    const answers = await Promise.all(isOff ? own.map(({ id }) => turnOn({ type, id })) : [turnOff(word)]);
    const failed = answers.find((answer) => 'error' in answer);
    if (failed) onDone(refusalOf(failed.error, words.failed));
    else onDone(isOff ? words.switchedOn(said) : words.switchedOff(said));
  }
  return (
    <Button
      size="S"
      variant="secondary"
      loading={on.isLoading || off.isLoading}
      aria-label={isOff ? words.switchOnOf(said) : words.switchOffOf(said)}
      onClick={() => void change()}
    >
      {isOff ? words.switchOn : words.switchOff}
    </Button>
  );
}

function stateOf({ product, own }: FoundWord): keyof typeof words.states {
  if (own.length === 0) return 'product';
  if (own.every(({ meant }) => meant === undefined)) return 'off';
  return product === undefined ? 'added' : 'replaced';
}
