import { useState } from 'react';
import { Box, Button, Field, Flex, TextButton, TextInput, Typography } from '@strapi/design-system';
import { fold } from '@pho-luat/shared/text';
import { editorWords as words } from '../../words/desk-editor.ts';
import { useFoundIn } from '../found-in.ts';
import { Note } from '../Note.tsx';
import { Notice } from '../publishing/Notice.tsx';
import { kindsOfDocuments, useLazyLinkableQuery, useValidityQuery, type FoundDocument } from './documents.ts';

/** Documents by their words or numbers; choosing one gives its address. */
export function DocumentSearch({ onChoose }: { onChoose: (found: FoundDocument) => void }) {
  const [asked, setAsked] = useState('');
  const [ask, { isFetching }] = useLazyLinkableQuery();
  const { found: answer, look } = useFoundIn(kindsOfDocuments, (kind, sought) => ask({ kind, words: sought }));
  // Strapi looks in the texts too.
  const isTitled = ({ title, number }: FoundDocument) => fold(`${number} ${title}`).includes(fold(answer?.words ?? ''));
  const found = answer?.found.toSorted((one, other) => Number(isTitled(other)) - Number(isTitled(one)));
  const search = () => look(asked.trim());
  return (
    <Field.Root name="document">
      <Field.Label>{words.findDocument}</Field.Label>
      <Flex gap={2}>
        <Box flex="1">
          <TextInput
            value={asked}
            onChange={({ target }: { target: HTMLInputElement }) => setAsked(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // It would save the link.
              event.preventDefault();
              void search();
            }}
          />
        </Box>
        <Button variant="secondary" size="L" loading={isFetching} onClick={() => void search()}>
          {words.find}
        </Button>
      </Flex>
      {answer?.isFailed && <Notice bad>{words.notSought}</Notice>}
      {found && (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} aria-live="polite">
          {found.length === 0 && !answer?.isFailed && <Typography tag="li">{words.noneFound}</Typography>}
          {found.map((each) => (
            <li key={each.path}>
              <TextButton onClick={() => onChoose(each)}>{[each.number, each.title].filter(Boolean).join(' · ')}</TextButton>
              <Said found={each} />
            </li>
          ))}
        </Flex>
      )}
    </Field.Root>
  );
}

/** Of an official document also whether it is in force: a text should not lead to a law that is not without knowing. */
function Said({ found }: { found: FoundDocument }) {
  const { data } = useValidityQuery(found.documentId, { skip: found.kind !== 'attachment', refetchOnMountOrArgChange: true });
  return <Note>{[found.said, data?.text].filter(Boolean).join(' · ')}</Note>;
}
