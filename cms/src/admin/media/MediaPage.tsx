import { useState, type FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { mediaWords as words } from '../../words/desk-media.ts';
import { DeskPage } from '../DeskPage.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { SearchField } from '../fields/SearchField.tsx';
import { isGone } from '../answered.ts';
import { SignIn } from '../keeping/SignIn.tsx';
import { Note } from '../parts/Note.tsx';
import { mayDescribe } from '../rights.ts';
import { mediaApi, type Kind, type LibraryFile, type Question } from './api.ts';
import { Row } from './Row.tsx';
import { toldOf, withoutSaved, type Typed } from './typed.ts';
import { UploadButton } from './UploadButton.tsx';

const formId = 'words-of-pictures';
const step = 20;
/** What Strapi gives at once. */
const most = 100;

/** Words for many pictures at once, and where each file is used: Strapi's library has a place for neither. */
export default function MediaPage() {
  const [question, setQuestion] = useState<Question>({ kind: 'silent', words: '', most: step });
  const [typed, setTyped] = useState<Typed>(new Map());
  const [uploaded, setUploaded] = useState('');
  const [saved, setSaved] = useState('');
  const { currentData, data, isError, refetch } = mediaApi.useLibraryFilesQuery(question, { refetchOnMountOrArgChange: true });
  const [describe, { isLoading }] = mediaApi.useDescribeFilesMutation();

  async function save(event: FormEvent) {
    event.preventDefault();
    const notSaved = await describe([...typed]).unwrap();
    const left = new Set(notSaved.filter(({ error }) => !isGone(error)).map(({ id }) => id));
    setTyped((now) => withoutSaved(now, new Map([...typed].filter(([id]) => !left.has(id)))));
    setSaved(toldOf(typed.size, notSaved));
  }
  const type = (file: LibraryFile, text: string) => {
    const next = new Map(typed);
    if (text.trim() === (file.alternativeText ?? '')) next.delete(file.id);
    else next.set(file.id, text);
    setTyped(next);
  };

  return (
    <DeskPage
      title={words.title}
      subtitle={words.intro}
      help="writing"
      permissions={mayDescribe}
      primaryAction={
        <UploadButton
          onTold={setUploaded}
          onDone={() => {
            setQuestion({ kind: 'silent', words: '', most: step });
            void refetch();
          }}
        />
      }
    >
      {typed.size > 0 && <SignIn />}
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Filters question={question} onAsk={setQuestion} />
        <Told>{uploaded}</Told>
        {isError && <Typography>{words.error}</Typography>}
        {!data && !isError && <Typography>{words.loading}</Typography>}
        {currentData?.results.length === 0 && <Typography>{words.none(question.kind, question.words)}</Typography>}
        {data && data.results.length > 0 && (
          <form id={formId} onSubmit={(event) => void save(event)}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {question.kind !== 'files' && <Typography>{words.altHint}</Typography>}
              <Flex tag="ul" direction="column" alignItems="stretch" background="neutral0" hasRadius shadow="tableShadow">
                {data.results.map((file) => (
                  <Row key={file.id} file={file} text={typed.get(file.id)} onType={(text) => type(file, text)} />
                ))}
              </Flex>
            </Flex>
          </form>
        )}
        {/* Said where the button is, also once no picture is left in the list. */}
        <Flex gap={2} wrap="wrap">
          {data && data.results.length > 0 && (
            <Button type="submit" form={formId} size="L" loading={isLoading} disabled={typed.size === 0}>
              {words.save(typed.size)}
            </Button>
          )}
          {data && data.pagination.total > data.results.length && question.most < most && (
            <Button size="L" variant="tertiary" onClick={() => setQuestion({ ...question, most: question.most + step })}>
              {words.more}
            </Button>
          )}
          <Told>{saved}</Told>
        </Flex>
        {data && data.pagination.total > most && <Note>{words.newest(most, data.pagination.total)}</Note>}
      </Flex>
    </DeskPage>
  );
}

/** There from the start, so that a screen reader says what comes. */
function Told({ children }: { children: string }) {
  return (
    <Box tag="output" display="block">
      {children && <Typography fontWeight="semiBold">{children}</Typography>}
    </Box>
  );
}

function Filters({ question, onAsk }: { question: Question; onAsk: (question: Question) => void }) {
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <ChoiceField
        name="kind"
        label={words.shown}
        value={question.kind}
        choices={Object.entries(words.kinds)}
        onChange={(kind) => onAsk({ ...question, kind: kind as Kind, most: step })}
      />
      <Box flex="1 1 16rem">
        <SearchField
          name="q"
          label={words.search}
          find={words.find}
          onFind={(sought) => onAsk({ ...question, words: sought, most: step })}
        />
      </Box>
    </Flex>
  );
}
