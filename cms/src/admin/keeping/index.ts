import { adminApi, useForm, useNotification, type StrapiApp } from '@strapi/strapi/admin';
import { keepingWords } from '../../words/desk-keeping.ts';
import { changeAction, contentManagerOf } from '../content-manager.ts';
import { noteSave } from '../forms-in-view.ts';
import { chosenIn } from './chosen-in.ts';
import { tellOfCreated, type Created } from './created.ts';
import { pauseForms } from './pause.ts';
import { keepForm } from './keep-form.ts';
import { dropAllOf, dropOld } from './typed.ts';
import { noteOpened, noteRefused, versionSent, type Asked } from './version.ts';

interface Entry extends Asked {
  params?: { status?: string };
  /** Those that were selected in a list. */
  documentIds?: string[];
}

interface Answer {
  data: { data?: Created['draft'] & { updatedAt: string } };
}

interface Refusal {
  name?: string;
  details?: unknown;
}

/** How the content manager opens, saves and publishes an entry. It adds these to the API, and does not say so to TypeScript. */
interface Definition {
  query(entry: Entry): { data?: object };
  invalidatesTags(result: unknown, error: unknown, entry: Entry): unknown[];
  onQueryStarted?(entry: Entry, sent: { queryFulfilled: Promise<Answer> }): Promise<void> | void;
  transformErrorResponse?(refusal: Refusal): Refusal;
}

/**
 * What somebody has typed stays in the form when it could not be saved: refused, or the network gone. Strapi would put back what
 * was saved last, or what a colleague has saved since: it undoes what it had shown too early, reads the entry again, and resets the
 * form for everything but a field error. While an entry is saved and read again, nothing is typed. And each save and publication
 * says from which version its form went on, and so does discarding the draft.
 */
export function keepWhatIsTyped(app: StrapiApp): void {
  // Forms do so too, but an editor who only reads lists opens none.
  dropOld(new Date());
  contentManagerOf(app).addDocumentHeaderAction((actions) => [...actions, keepForm]);
  changeAction(app, 'unpublish', afterSaving);
  const api = adminApi as unknown as {
    enhanceEndpoints(by: { endpoints: Record<string, (definition: Definition) => void> }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      getDocument(definition) {
        noteVersion(definition);
        pauseDuring(definition, ({ model, documentId }) => location.pathname.includes(documentId ?? model));
      },
      createDocument: (definition) => noteVersion(definition, noteSave),
      cloneDocument: (definition) => noteVersion(definition, noteSave),
      updateDocument(definition) {
        definition.transformErrorResponse = asFaultOfFields;
        saveFromVersion(definition);
      },
      publishDocument: saveFromVersion,
      // The draft may be discarded with it.
      unpublishDocument: discardFromVersion,
      discardDocument: discardFromVersion,
      deleteDocument: dropDeleted,
      deleteManyDocuments: dropDeleted,
    },
  });
}

/** Strapi reads the entry again after it, into the form: over what is typed, where a time or a colleague has changed it meanwhile. */
function afterSaving(offered: object | null): object | null {
  const isModified = useForm('AfterSaving', (form) => form.modified);
  const { toggleNotification } = useNotification();
  if (!offered || !isModified) return offered;
  const onClick = () => toggleNotification({ type: 'warning', message: keepingWords.notUnpublished });
  return { ...offered, onClick, dialog: undefined };
}

function asFaultOfFields(refusal: Refusal): Refusal {
  if (refusal.name === 'ValidationError') return refusal;
  return { ...refusal, name: 'ValidationError', details: { errors: [] } };
}

function saveFromVersion(definition: Definition): void {
  goFromVersion(definition);
  noteVersion(definition, noteSave);
}

/** The answer may be older than the draft, of which more is put back than Strapi does. */
function discardFromVersion(definition: Definition): void {
  goFromVersion(definition);
  pauseDuring(definition);
}

function goFromVersion(definition: Definition): void {
  const { query, invalidatesTags } = definition;
  definition.query = (entry) => {
    const [request, version] = [query(entry), versionSent(entry)];
    return version ? { ...request, data: { ...request.data, ...version } } : request;
  };
  definition.invalidatesTags = (result, error, entry) => {
    if (!error) return invalidatesTags(result, error, entry);
    noteRefused(entry);
    return [{ type: 'Desk', id: entry.documentId }];
  };
}

/** Nobody can open the entry any more to take back what was typed into it. */
function dropDeleted(definition: Definition): void {
  definition.onQueryStarted = async ({ model, documentId, documentIds = [documentId ?? ''] }, { queryFulfilled }) => {
    if (await queryFulfilled.then(() => true).catch(() => false)) for (const id of documentIds) dropAllOf(model, id);
  };
}

/** From the answer itself: an editor who saves again before the entry is read again goes on from what they saved. */
function noteVersion(definition: Definition, tell?: (documentId: string) => void): void {
  definition.onQueryStarted = async (entry, { queryFulfilled }) => {
    const { model, documentId, params } = entry;
    // Asked before the answer comes: by then the editor may have closed the window, or left the form.
    const [field, form] = [chosenIn(), location.pathname];
    const draft = params?.status === 'published' ? undefined : (await queryFulfilled.catch(() => undefined))?.data.data;
    if (!draft) return;
    noteOpened(entry, draft);
    tell?.(draft.documentId);
    if (documentId === undefined) tellOfCreated({ uid: model, draft, field, form });
  };
  if (tell) pauseDuring(definition);
}

function pauseDuring(definition: Definition, isWritten: (entry: Entry) => boolean = () => true): void {
  const { onQueryStarted } = definition;
  definition.onQueryStarted = (entry, sent) => {
    if (isWritten(entry)) pauseForms(sent.queryFulfilled);
    return onQueryStarted?.(entry, sent);
  };
}
