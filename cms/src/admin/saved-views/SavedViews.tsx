import { useState, type FormEvent } from 'react';
import { Box, Button, Field, Flex, Link, Modal, TextInput, Typography } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { Link as RouterLink, useLocation, useParams } from 'react-router-dom';
import { documentTypeOf, isDrafted } from '../../publication/types.ts';
import { longestViewName, type View } from '../../contracts/saved-views.ts';
import { viewWords as words } from '../../words/saved-views.ts';
import { refusalOf } from '../refusal.ts';
import { ReadWindow } from '../windows/ReadWindow.tsx';
import { Notice } from '../parts/Notice.tsx';
import { viewsApi } from './api.ts';
import { queryToKeep, readyViews, showsSame } from './queries.ts';
import { Note } from '../parts/Note.tsx';
import { Part } from '../parts/Part.tsx';

/**
 * Its button says which of them is in sight: a filter by author has no sign of its own for editors who may not see all accounts.
 */
export function SavedViews() {
  const { slug = '' } = useParams();
  const { search } = useLocation();
  const person = useAuth('SavedViews', (state) => state.user?.id);
  const { data, isError } = viewsApi.useViewsQuery();
  const type = documentTypeOf(slug);
  if (!type) return null;
  const own = data?.filter((view) => view.uid === slug) ?? [];
  const ready = person === undefined ? [] : readyViews(person, isDrafted(type));
  const shown = queryToKeep(search) && [...own, ...ready].find(({ query }) => showsSame(query, search))?.name;
  return (
    <ReadWindow button={shown ? words.shown(shown) : words.button} icon={<Filter />} title={words.button} help="writing">
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Note>{words.help}</Note>
        <ul>
          {[{ name: words.all, query: '' }, ...ready].map((view) => (
            <Way key={view.name} {...view} />
          ))}
        </ul>
        <Part title={words.own}>
          {isError && <Notice bad>{words.loadFailed}</Notice>}
          {data && own.length === 0 && <Typography tag="p">{words.none}</Typography>}
          <ul>
            {own.map((view) => (
              <Own key={view.name} view={view} />
            ))}
          </ul>
        </Part>
        <Keep uid={slug} />
      </Flex>
    </ReadWindow>
  );
}

function Way({ name, query }: { name: string; query: string }) {
  return (
    <Box tag="li" paddingBottom={1}>
      <Modal.Close>
        <Link tag={RouterLink} to={`?${query}`}>
          {name}
        </Link>
      </Modal.Close>
    </Box>
  );
}

function Own({ view }: { view: View }) {
  const [remove, { isLoading, error }] = viewsApi.useRemoveViewMutation();
  return (
    <Flex tag="li" gap={3} justifyContent="space-between" paddingBottom={1}>
      <Box style={{ overflowWrap: 'anywhere' }}>
        <Modal.Close>
          <Link tag={RouterLink} to={`?${view.query}`}>
            {view.name}
          </Link>
        </Modal.Close>
        {error && <Notice bad>{refusalOf(error, words.failed)}</Notice>}
      </Box>
      <Button variant="tertiary" size="S" aria-label={words.remove(view.name)} loading={isLoading} onClick={() => remove(view)}>
        {words.removeShort}
      </Button>
    </Flex>
  );
}

function Keep({ uid }: { uid: string }) {
  const { search } = useLocation();
  const query = queryToKeep(search);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [keep, { isLoading, error }] = viewsApi.useKeepViewMutation();
  if (!query) return <Typography tag="p">{words.nothing}</Typography>;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || 'error' in (await keep({ uid, name, query }))) return;
    setName('');
    setTried(false);
  };
  const missing = isTried && !name.trim() ? words.missing : undefined;
  return (
    <form onSubmit={save} aria-label={words.keepTitle}>
      <Typography tag="h3" variant="delta" paddingBottom={2}>
        {words.keepTitle}
      </Typography>
      <Field.Root name="view-name" error={missing ?? (error && refusalOf(error, words.failed))}>
        <Field.Label>{words.name}</Field.Label>
        <Flex gap={2} alignItems="stretch">
          <Box flex="1 1 auto">
            <TextInput
              value={name}
              maxLength={longestViewName}
              onChange={({ target }: { target: HTMLInputElement }) => setName(target.value)}
            />
          </Box>
          <Button type="submit" size="L" loading={isLoading}>
            {words.keep}
          </Button>
        </Flex>
        <Field.Error />
      </Field.Root>
    </form>
  );
}
