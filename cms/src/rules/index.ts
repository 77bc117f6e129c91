import { readNumber } from '@pho-luat/shared/document-number';
import { documentSchemas, fieldsOfType, type DocumentType } from '@pho-luat/shared/content-types/index';
import { task as taskPart } from '@pho-luat/shared/content-types/components/task';
import { visit } from '@pho-luat/shared/content-types/visit';
import { formatDay } from '@pho-luat/shared/dates';
import { oldAddressesIn, readOldPath } from '@pho-luat/shared/old-addresses';
import { mailIn } from '@pho-luat/shared/mail';
import { wordKey } from '@pho-luat/shared/search-words';
import { fold } from '@pho-luat/shared/text';
import { writtenAgencies } from '@pho-luat/shared/written-agencies';
import { lastDayOf } from '@pho-luat/shared/task-status';
import { phone } from '@pho-luat/shared/schemas/fields';
import { answerIssues, inWordsOfAnswer } from './answer.ts';
import { citationIssues, type Citation } from './citations.ts';
import { paleColour } from './colour.ts';
import { linkIssues, type DeadLink, type LostLink } from './links.ts';
import { error, warning, type Issue } from './issue.ts';
import { schemaIssues } from './schema-issues.ts';
import { completionProblems, isBefore } from './task-progress.ts';
import { textIssues } from './texts/index.ts';
import { isFileName } from './texts/pictures.ts';

/** What a rule must know beside the draft itself. */
export interface RuleContext {
  /** In Vietnam; without it no day is in the future. */
  today?: string;
  /** Every document that the draft names, with the field that names it. */
  references: readonly {
    field: string;
    title: string;
    public: boolean;
    /** An article that was withdrawn, with nothing in its place. */
    isDeadEnd?: boolean;
    /** Numbers of the articles of a law whose full text is on the site. */
    lawArticles?: ReadonlySet<string>;
  }[];
  /** Citations in its texts of documents that are not public or no longer in force, or of articles that a law on the site does not have. */
  citations?: readonly Citation[];
  /** Links in its texts that lead to nothing on this site that readers can see. */
  links?: readonly LostLink[];
  /** Links to other sites at which nothing is. */
  deadLinks?: readonly DeadLink[];
  /** It is filed under a category of advice. */
  isAdvice?: boolean;
  /** Another public document of the same issuer and year whose number makes the same address. */
  sameDocument?: { title: string };
  /** Questions that another public article answers first. */
  questionsOfOthers?: readonly { question: string; title: string }[];
  /** Forms of a term that another public one has. */
  wordsOfOthers?: readonly { field: string; form: string; title: string }[];
  /** What this word stands for in the search as it comes with the product. */
  ofProduct?: string | undefined;
  /** No public agency serves the ward. */
  isUnserved?: boolean;
  /** The issued codes that open the document, in words. */
  openedBy?: string;
}

/** A draft as it is in the form: the field names of the schema, anything missing or wrong. `null` is left out. */
export type Draft = Readonly<Record<string, unknown>>;

/** Everything that keeps a draft from being published, and everything that its editor should look at. */
export function issuesOf(type: DocumentType, draft: Draft, context: RuleContext): Issue[] {
  return [
    ...schemaIssues(documentSchemas[type], draft).map(inWordsOfAnswer),
    ...references(context),
    ...citationIssues(context),
    ...linkIssues(context),
    ...ownIssues(type, draft, context.today).map((issue) => ({ ...issue, isOwn: true })),
    ...(rulesInContext[type]?.(draft, context) ?? []),
  ];
}

/** What a draft says by itself, so that a form can be asked while somebody writes; what it must have is asked when it is saved. */
export function ownIssues(type: DocumentType, draft: Draft, today?: string): Issue[] {
  return [
    ...orderOfDates(draft),
    ...unusableOldAddresses(draft),
    ...phonesWithoutZero(type, draft),
    ...(rulesOf[type]?.(draft, today) ?? []),
    ...textIssues(type, draft),
  ];
}

/** A published document never shows a draft one. */
function references(context: RuleContext): Issue[] {
  return context.references
    .filter((reference) => !reference.public)
    .map((reference) => error(reference.field, 'notPublic', { title: reference.title }));
}

const dayPairs = [
  ['effectiveOn', 'expiresOn'],
  ['periodStart', 'periodEnd'],
  ['startsOn', 'endsOn'],
  ['checkedOn', 'reviewOn'],
  ['startOn', 'dueOn'],
  ['startOn', 'completedOn'],
] as const;

function orderOfDates(draft: Draft, prefix = ''): Issue[] {
  return dayPairs.flatMap(([first, second]) => {
    const [from, to] = [draft[first], draft[second]];
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
    return [error(prefix + second, 'datesOutOfOrder', { first })];
  });
}

/** A reader who opens them would not be led here. */
function unusableOldAddresses({ oldAddresses }: Draft): Issue[] {
  return oldAddressesIn(oldAddresses)
    .filter((line) => readOldPath(line) === undefined)
    .map((value) => error('oldAddresses', 'oldAddressUnusable', { value }));
}

/** A table takes the zero away from what it takes for a number. */
function phonesWithoutZero(type: DocumentType, draft: Draft): Issue[] {
  return visit(fieldsOfType(type), draft).flatMap(({ path, field, value }) => {
    if (field.schema !== phone || typeof value !== 'string' || !phone.safeParse(value).success) return [];
    const isShort = value.replace(/\D/g, '').length < 9;
    return isShort || /^\s*(0|\+|1[89]00)/.test(value) ? [] : [warning(path, 'phoneWithoutZero', { value })];
  });
}

const deadlineSchema = taskPart.schema.pick({ dueOn: true, duePrecision: true });
const completionSchema = taskPart.schema.pick({ state: true, completedOn: true });

const rulesOf: Partial<Record<DocumentType, (draft: Draft, today: string | undefined) => Issue[]>> = {
  article: (draft) => [
    ...(draft.cover && !draft.coverAlt ? [error('coverAlt', 'coverWithoutAlt')] : []),
    ...(typeof draft.coverAlt === 'string' && isFileName(draft.coverAlt)
      ? [warning('coverAlt', 'altIsFileName', { words: draft.coverAlt })]
      : []),
    ...(isDraft(draft.answer) ? orderOfDates(draft.answer, 'answer.') : []),
  ],
  'qr-campaign': (draft) => [
    ...directElsewhere(draft, draft.destination, 'destination'),
    ...listOf(draft.placements).flatMap(({ destination }, index) =>
      directElsewhere(draft, destination, `placements.${index}.destination`),
    ),
  ],
  plan: (draft, today) => [
    ...numberPattern(draft),
    ...listOf(draft.tasks).flatMap((task, index) => taskIssues(task, `tasks.${index}.`, today)),
  ],
  attachment: (draft) => [
    ...numberPattern(draft),
    // A document may say that it took effect before it was issued (Law 80/2015/QH13 art. 152), but it is rare.
    ...(typeof draft.issuedOn === 'string' && typeof draft.effectiveOn === 'string' && draft.issuedOn > draft.effectiveOn
      ? [warning('effectiveOn', 'datesOutOfOrder', { first: 'issuedOn' })]
      : []),
    ...(draft.extent === 'summary' && !draft.fullTextUrl ? [error('fullTextUrl', 'summaryWithoutFullText')] : []),
    ...((draft.number && draft.issuedOn) || draft.slug ? [] : [error('slug', 'addressNeedsSlugOrNumber')]),
  ],
  'site-setting': (draft) => [...paleColour(draft.colour), ...wrongHotline(draft), ...contactWithoutMail(draft)],
};

const rulesInContext: Partial<Record<DocumentType, (draft: Draft, context: RuleContext) => Issue[]>> = {
  article: (draft, context) => [
    ...withdrawnWhileOpened(draft, context),
    ...(context.questionsOfOthers ?? []).map((taken) => error('questions', 'questionOfOther', taken)),
    ...(isDraft(draft.answer) ? answerIssues(draft.answer, context.references) : adviceWithoutAnswer(draft, context)),
  ],
  'qr-campaign': (_draft, context) => withdrawnDestinations(context),
  attachment: (draft, context) => [
    ...(context.sameDocument ? [error('number', 'sameDocumentExists', { title: context.sameDocument.title })] : []),
    ...issuersTwice(draft, context),
    ...effectUnsaid(draft),
  ],
  plan: issuersTwice,
  ward: (_draft, { isUnserved }) => (isUnserved ? [warning('name', 'wardWithoutPlace')] : []),
  term: (_draft, { wordsOfOthers = [] }) =>
    wordsOfOthers.map(({ field, form, title }) => error(field, 'wordOfOther', { form, title })),
  abbreviation: (draft, context) => insteadOfProduct(draft, 'long', context),
  synonym: (draft, context) => insteadOfProduct(draft, 'statute', context),
};

function issuersTwice({ otherIssuers }: Draft, { references: named }: RuleContext): Issue[] {
  const written = typeof otherIssuers === 'string' ? writtenAgencies(otherIssuers) : [];
  const all = [...named.filter(({ field }) => field === 'issuer').map(({ title }) => title), ...written].map(fold);
  const twice = written.find((name) => all.indexOf(fold(name)) !== all.lastIndexOf(fold(name)));
  return twice === undefined ? [] : [error('otherIssuers', 'issuerTwice', { name: twice })];
}

/** A reader who asks what to do must be told what to do next. */
function adviceWithoutAnswer({ questions, withdrawn }: Draft, { isAdvice }: RuleContext): Issue[] {
  return (questions || isAdvice) && !withdrawn ? [warning('answer', 'adviceWithoutAnswer')] : [];
}

/**
 * An entry takes the place of the product's; without a meaning it switches that off. An abbreviation has an entry for each of its meanings,
 * which is one phrase.
 */
function insteadOfProduct(draft: Draft, field: 'long' | 'statute', { ofProduct }: RuleContext): Issue[] {
  const meant = draft[field];
  if (typeof meant !== 'string') return ofProduct === undefined ? [error(field, 'nothingToSwitchOff')] : [];
  const meanings = (words: string) => (field === 'long' ? [words] : words.split(';')).map(wordKey);
  const kept = meanings(meant);
  if (!ofProduct || meanings(ofProduct).every((one) => kept.includes(one))) return [];
  return [warning(field, field === 'long' ? 'insteadOfProductAbbreviation' : 'insteadOfProduct', { meant: ofProduct })];
}

/**
 * A law takes effect months after it was issued, as its last article says; without the day the one before it lapses at once. No own issue:
 * a form does not know what it names.
 */
function effectUnsaid({ number, issuedOn, effectiveOn, replaces, amends }: Draft): Issue[] {
  const isNormative = typeof number === 'string' && readNumber(number)?.year !== undefined;
  const namesOther = [replaces, amends].some((named) => listOf(named).length > 0);
  if (!isNormative || !namesOther || effectiveOn || typeof issuedOn !== 'string') return [];
  return [warning('effectiveOn', 'effectUnsaid', { day: formatDay(issuedOn) })];
}

function numberPattern({ number }: Draft): Issue[] {
  if (typeof number !== 'string' || number.trim() === '') return [];
  const right = readNumber(number)?.number;
  if (right === undefined) return [warning('number', 'unknownNumberPattern', { value: number })];
  if (right === number.normalize('NFC').trim()) return [];
  // Old papers have forms of their own, and are named as they are; but none was ever numbered without a capital letter.
  const finding = /\p{Lu}/u.test(number) ? warning : error;
  return [finding('number', 'unusualNumber', { value: number, right })];
}

/** No rule of the schema: settings that were saved before this was asked are still read. */
function wrongHotline({ hotline }: Draft): Issue[] {
  if (typeof hotline !== 'string' || hotline.trim() === '' || phone.safeParse(hotline).success) return [];
  return [error('hotline', 'notAPhone', { value: hotline })];
}

/** Without it residents could neither ask nor report a fault by mail. */
function contactWithoutMail({ editorsContact }: Draft): Issue[] {
  const isWithout = typeof editorsContact === 'string' && mailIn(editorsContact) === undefined;
  return isWithout ? [warning('editorsContact', 'contactWithoutMail')] : [];
}

function isDraft(part: unknown): part is Draft {
  return typeof part === 'object' && part !== null;
}

function listOf(items: unknown): Draft[] {
  return Array.isArray(items) ? (items as Draft[]) : [];
}

/** A poster would lead to an article that says only that it is withdrawn: this one, or its replacement. */
function withdrawnWhileOpened({ withdrawn }: Draft, context: RuleContext): Issue[] {
  const { openedBy } = context;
  if (!openedBy || !withdrawn) return [];
  const leadsNowhere = context.references.some(({ field, isDeadEnd }) => isDeadEnd && field.startsWith('withdrawn.replacedBy'));
  if ((withdrawn as Draft).replacedBy && !leadsNowhere) return [];
  return [error('withdrawn.replacedBy', 'withdrawnWhileOpened', { posters: openedBy })];
}

/** Posters would lead there from the first day. */
function withdrawnDestinations(context: RuleContext): Issue[] {
  return context.references
    .filter(({ isDeadEnd }) => isDeadEnd)
    .map(({ field, title }) => error(field, 'withdrawnDestination', { title }));
}

/** Before a scan leaves the site, its reader sees who sends them and where to: fake stickers depend on hiding that. */
function directElsewhere({ opensDirectly }: Draft, destination: unknown, field: string): Issue[] {
  const isElsewhere = (destination as Draft | undefined)?.kind === 'url';
  return opensDirectly && isElsewhere ? [warning(field, 'directElsewhere')] : [];
}

function taskIssues(task: Draft, prefix: string, today: string | undefined): Issue[] {
  const dueOn = lastDayInTime(task);
  const { data } = completionSchema.safeParse({ state: task.state, completedOn: task.completedOn });
  return [
    ...orderOfDates({ ...task, dueOn }, prefix),
    ...(data ? completionProblems({ ...data, isDue: dueOn !== undefined }, today) : []).map(({ key, severity }) =>
      // What is published later may say what is done by then.
      (severity === 'error' && key !== 'dayInFuture' ? error : warning)(`${prefix}completedOn`, key),
    ),
    ...listOf(task.updates).flatMap(({ on }, index) =>
      typeof on === 'string' && isBefore(today, on) ? [warning(`${prefix}updates.${index}.on`, 'noteInFuture')] : [],
    ),
  ];
}

/** A task that starts in May may be due in the quarter that is written down as 1 April. */
function lastDayInTime({ dueOn, duePrecision }: Draft): string | undefined {
  const deadline = deadlineSchema.safeParse({ dueOn, duePrecision });
  return deadline.success ? lastDayOf(deadline.data) : undefined;
}
