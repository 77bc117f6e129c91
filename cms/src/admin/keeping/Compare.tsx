import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { z } from 'zod';
import type { Fields } from '@pho-luat/shared/content-types/fields';
import { fieldsOfForm } from '@pho-luat/shared/content-types/index';
import { remade } from '@pho-luat/shared/content-types/visit';
import { changesBetween } from '../../history/changes.ts';
import { instant } from '@pho-luat/shared/schemas/fields';
import { documentTypeOf } from '../../publication/types.ts';
import { keepingWords } from '../../words/desk-keeping.ts';
import { TwoVersions } from '../publishing/entry/Changes.tsx';
import { ReadWindow } from '../windows/ReadWindow.tsx';
import { addressOf } from '../content-manager.ts';
import { asksAbout, deskApi } from '../desk-api.ts';
import type { Entry } from '../entry.ts';
import { Notice } from '../parts/Notice.tsx';
import { answered } from '../answered.ts';
import { goOnFrom } from './version.ts';
import { Note } from '../parts/Note.tsx';

const savedSchema = z.object({ data: z.looseObject({ updatedAt: instant }) });

/** An entry as it is saved now, past what the content manager remembers of it. */
const savedApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    savedEntry: build.query(asksAbout(({ uid, documentId }: Entry) => addressOf(uid, documentId), savedSchema)),
  }),
});

/** The version that was saved meanwhile beside the one in this form. Which one stays, an editor says. */
export function CompareButton({ entry }: { entry: Entry }) {
  const { compare, title } = keepingWords;
  return (
    <ReadWindow button={compare} icon={<ArrowsCounterClockwise />} title={title} help="faults">
      <Comparison entry={entry} />
    </ReadWindow>
  );
}

function Comparison({ entry }: { entry: Entry }) {
  const values = useForm('Comparison', (form) => form.values);
  const query = savedApi.useSavedEntryQuery(entry, { refetchOnMountOrArgChange: true });
  const saved = answered(query)?.data;
  if (query.isError) return <Notice bad>{keepingWords.failed}</Notice>;
  if (!saved) return null;
  const type = documentTypeOf(entry.uid);
  const fields = type ? fieldsOfForm(type) : {};
  const changes = changesBetween(fields, textsOf(fields, saved), textsOf(fields, { ...values }), (id) => id);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {changes.length === 0 && <Typography>{keepingWords.same}</Typography>}
      {changes.length > 0 && <TwoVersions changes={changes} before={keepingWords.saved} after={keepingWords.mine} />}
      <Note>{keepingWords.references}</Note>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Choice
          label={keepingWords.keepMine}
          help={keepingWords.keepMineHelp}
          onClick={() => goOnFrom(entry.documentId, saved.updatedAt)}
        />
        <Choice label={keepingWords.takeTheirs} help={keepingWords.takeTheirsHelp} onClick={() => window.location.reload()} />
      </Flex>
    </Flex>
  );
}

/** A form has of documents and files only what was changed, so those are not compared. */
function textsOf(fields: Fields, document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return remade(fields, document, ({ field, value }) =>
    field.kind === 'reference' || field.kind === 'file' ? undefined : (value ?? undefined),
  );
}

function Choice({ label, help, onClick }: { label: string; help: string; onClick: () => void }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Modal.Close>
        <Button variant="secondary" onClick={onClick}>
          {label}
        </Button>
      </Modal.Close>
      <Note>{help}</Note>
    </Flex>
  );
}
