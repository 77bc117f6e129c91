import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { choiceLists } from '@pho-luat/shared/choices';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { day } from '@pho-luat/shared/schemas/fields';
import { uidOf } from '../../publication/types.ts';
import type { DocumentQuestion, FileReading, SameDocumentAnswer } from '../../contracts/file-reading.ts';
import { paperWords as words } from '../../words/desk-papers.ts';
import { readingStatement, readingWords } from '../../words/reading.ts';
import { withChosen } from '../chosen-entry.ts';
import { dropApi, type Uploaded } from '../drop/api.ts';
import { DayField } from '../days/TypedField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { FormWindow } from '../windows/FormWindow.tsx';
import { refusalOf } from '../refusal.ts';
import { useRested } from '../rested.ts';
import { Notice } from '../parts/Notice.tsx';
import { useFileReading } from '../reading/api.ts';
import { AgencyChoice } from './AgencyChoice.tsx';
import { papersApi, type Agency, type Paper } from './api.ts';

interface PaperWindowProps {
  file: File;
  /** The relation of the form that names it. */
  field: 'attachments' | 'document';
  /** With its title where it was attached. */
  onClose: (attached?: string) => void;
}

/** A file becomes an official document of the form: uploaded, read, checked by the editor who adds it, attached. */
export function PaperWindow({ file, field, onClose }: PaperWindowProps) {
  const [upload, { data: uploaded, error }] = dropApi.useUploadFileMutation();
  const send = useCallback(() => void upload({ file }), [file, upload]);
  useEffect(send, [send]);

  if (uploaded) return <PaperForm file={uploaded} name={file.name} field={field} onClose={onClose} />;
  return (
    <FormWindow title={words.title} save={words.again} isBusy={!error} onSave={send} onClose={() => onClose()}>
      <Notice bad={error !== undefined}>{error ? refusalOf(error, words.failed) : words.uploading(file.name)}</Notice>
    </FormWindow>
  );
}

interface Values {
  title?: string;
  docType?: string;
  number?: string;
  issuer?: Agency | null;
  otherIssuers?: string;
  /** As it is typed, where it is no day. */
  issuedOn?: string;
  signer?: string;
}

interface PaperFormProps extends Omit<PaperWindowProps, 'file'> {
  file: Uploaded;
  name: string;
}

function PaperForm({ file, name, field, onClose }: PaperFormProps) {
  const form = useForm('PaperForm', (state) => state);
  const { currentData: reading, isError } = useFileReading(file.documentId);
  const [make, { isLoading }] = papersApi.useMakePaperMutation();
  const [typed, setTyped] = useState<Values>({});
  const [fault, setFault] = useState('');
  const [isTried, setTried] = useState(false);

  const offer = reading?.offer ?? {};
  // What somebody has typed stays, whatever is read meanwhile.
  const {
    title = '',
    docType = '',
    number = '',
    issuer,
    otherIssuers = '',
    issuedOn,
    signer = '',
  }: Values = { ...offer, ...typed };
  const issued = day.safeParse(issuedOn).data;
  const question = useSameDocumentQuestion(
    file.documentId,
    // A number says nothing without its year.
    number.trim() && issued ? { number: number.trim(), issuer: issuer?.documentId, issuedOn: issued } : {},
  );
  const asked = useRested(question);
  const { data: known, isFetching, isError: isUnknown } = papersApi.useSameDocumentQuery(asked);
  // The last answer stays until the next one: otherwise the fields below it would move under the hand.
  const same = isUnknown ? null : known?.same;
  const set = (change: Values) => setTyped({ ...typed, ...change });

  function attach(paper: Paper) {
    // As it is now: the window may have been closed while the answer was on its way.
    const values = form.getValues() as Record<string, unknown>;
    form.onChange(field, withChosen(values[field], { uid: uidOf('attachment'), ...paper }, field === 'document'));
    onClose(paper.title);
  }

  async function save() {
    setTried(true);
    if (!title.trim() || !docType || (issuedOn && !issued)) return;
    setFault('');
    const answer = await make({
      title: title.trim(),
      docType,
      number: number.trim() || null,
      issuer: { connect: issuer ? [{ id: issuer.id, documentId: issuer.documentId }] : [], disconnect: [] },
      otherIssuers: otherIssuers.trim() || null,
      issuedOn: issued ?? null,
      signer: signer.trim() || null,
      file: { id: file.id },
    });
    if ('data' in answer) attach(answer.data);
    else setFault(refusalOf(answer.error, words.failed));
  }

  const needed = (value: string) => (isTried && !value.trim() ? words.needed : undefined);
  const text = (key: 'title' | 'number' | 'otherIssuers' | 'signer', value: string, error?: string, required = false) => (
    <TextField
      name={`paper-${key}`}
      label={fieldLabel(key)}
      fault={error}
      required={required}
      value={value}
      onChange={(typedNow) => set({ [key]: typedNow })}
    />
  );

  return (
    <FormWindow
      title={words.title}
      save={same ? words.attachAnyway : words.attach}
      isBusy={isLoading || isFetching || asked !== question}
      onSave={() => void save()}
      onClose={() => onClose()}
    >
      <Notice>{!reading && isError ? readingWords.unreachable : statementOf(reading, name)}</Notice>
      {same && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Notice bad>{sameStatement(same, issuer?.name)}</Notice>
          <Button size="S" variant="secondary" onClick={() => attach(same)}>
            {words.use}
          </Button>
        </Flex>
      )}
      {text('title', title, needed(title), true)}
      <ChoiceField
        name="paper-docType"
        label={fieldLabel('docType')}
        fault={needed(docType)}
        required
        placeholder={words.chooseType}
        value={docType}
        choices={choiceLists.docTypes.map(({ value, label }) => [value, label])}
        onChange={(chosen) => set({ docType: chosen })}
      />
      {text('number', number)}
      <AgencyChoice value={issuer ?? undefined} onChange={(agency) => set({ issuer: agency ?? null })} />
      {text('otherIssuers', otherIssuers)}
      {!issuer && !otherIssuers.trim() && offer.unknownIssuer && (
        <Notice bad>{readingWords.unknownIssuer(offer.unknownIssuer)}</Notice>
      )}
      <DayField
        name="paper-issuedOn"
        label={fieldLabel('issuedOn')}
        value={issuedOn}
        onChange={(typedNow) => set({ issuedOn: typedNow })}
      />
      {text('signer', signer)}
      {fault && <Notice bad>{fault}</Notice>}
    </FormWindow>
  );
}

/** The same object until something else is to be asked. */
function useSameDocumentQuestion(file: string, { number, issuer, issuedOn }: DocumentQuestion): DocumentQuestion {
  return useMemo(() => ({ file, number, issuer, issuedOn }), [file, number, issuer, issuedOn]);
}

function sameStatement({ title, issuer, isSameFile }: NonNullable<SameDocumentAnswer['same']>, chosen?: string): string {
  if (isSameFile) return words.isThereWithFile(title);
  return chosen !== undefined && chosen === issuer ? words.isThere(title) : words.mayBeThere(title, issuer);
}

function statementOf(reading: FileReading | undefined, name: string): string {
  if (!reading || reading.state === 'waiting' || reading.state === 'reading') return words.reading;
  const { tone, text, mend } = readingStatement(reading, /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '');
  const filled = Object.keys(reading.offer).length > 0 ? words.read : words.nothingRead;
  if (tone === 'good') return filled;
  const told = [text, mend].filter(Boolean).join('. ');
  return reading.state === 'read' ? `${filled} ${told}` : told;
}
