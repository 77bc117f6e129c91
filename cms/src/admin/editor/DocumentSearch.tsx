import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { fold } from '@pho-luat/shared/text';
import { editorWords as words } from '../../words/desk-editor.ts';
import { SearchField } from '../fields/SearchField.tsx';
import { useFoundIn } from '../found-in.ts';
import { Note } from '../parts/Note.tsx';
import { Notice } from '../parts/Notice.tsx';
import { documentsApi, kindsOfDocuments, type FoundDocument } from './documents.ts';

/** Documents by their words or numbers; choosing one gives its address. */
export function DocumentSearch({ onChoose }: { onChoose: (found: FoundDocument) => void }) {
  const [ask, { isFetching }] = documentsApi.useLazyLinkableQuery();
  const { found: answer, look } = useFoundIn(kindsOfDocuments, (kind, sought) => ask({ kind, words: sought }));
  // Strapi looks in the texts too.
  const isTitled = ({ title, number }: FoundDocument) => fold(`${number} ${title}`).includes(fold(answer?.words ?? ''));
  const found = answer?.found.toSorted((one, other) => Number(isTitled(other)) - Number(isTitled(one)));
  return (
    <Box>
      <SearchField
        name="document"
        label={words.findDocument}
        find={words.find}
        isBusy={isFetching}
        onFind={(sought) => void look(sought)}
      />
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
    </Box>
  );
}

/** For an official document also whether it is in force: nobody should lead readers unknowingly to a law that is not. */
function Said({ found }: { found: FoundDocument }) {
  const { data, isError } = documentsApi.useValidityQuery(found.documentId, {
    skip: found.kind !== 'attachment',
    refetchOnMountOrArgChange: true,
  });
  return <Note>{[found.said, isError ? words.validityUnknown : data?.text].filter(Boolean).join(' · ')}</Note>;
}
