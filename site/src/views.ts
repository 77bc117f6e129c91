/**
 * What each kind of page shows: plain data, made by `site/pages` from the publication log and drawn by the components with the same
 * name. A view holds everything that its page depends on, so its digest is the page's key: the same view, the same bytes.
 * Dates are already in words, addresses already from `shared/paths`, HTML already sanitised.
 */

import type { AgencyKind } from '@pho-luat/shared/choices';
import type { ByDay } from '@pho-luat/shared/later';
import type { TaskStatus } from '@pho-luat/shared/task-status';
import type { ValidityOnDay } from '@pho-luat/shared/validity';
import type { SearchDocument } from '../search/indexing/page.ts';

export interface LinkView {
  label: string;
  href: string;
}

export interface PictureView {
  src: string;
  srcset: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
}

/** The frame: header, side column and footer of every page. */
export interface FrameView {
  siteName: string;
  siteDescription: string;
  siteUrl: string;
  /** Its content is there to try the product, and nobody's. */
  isDemo?: boolean;
  owner: string;
  emblem?: PictureView;
  /** The address of the city's own colours. */
  colours?: string;
  address?: string;
  hotline?: string;
  editorsContact: string;
  /** `lang`: where it is not Vietnamese. */
  staticPages: (LinkView & { lang?: string })[];
  utilityLinks: LinkView[];
  newsSources: LinkView[];
  social: (LinkView & { symbol?: SymbolView })[];
  /** A campaign that runs today and is to be shown in the side column. */
  campaign?: { title: string; callToAction: string; href: string; symbol: SymbolView };
  /** Only in a preview, never in a release. */
  preview?: PreviewView;
}

/** A code to be scanned from the screen, in a file of its own: a phone, which shows none, does not ask for it. */
export interface SymbolView {
  src: string;
  /** What it opens. */
  address: string;
}

/** What a banner says above a page that is not on the site. */
export interface PreviewView {
  /** `Bản xem trước – chưa xuất bản` */
  label: string;
  /** Sentences: what the draft lacks, until when a share link can be read. */
  notes: string[];
  /** The page as it is on the site. */
  live?: LinkView;
}

export interface HeadView {
  /** Unique among all pages. */
  title: string;
  description: string;
  /** The path of the page that search engines should keep. */
  canonical: string;
  /** Absolute. */
  image?: string;
  /** From the home page to this page's parent. */
  breadcrumb: LinkView[];
  /** The language of the page's own text, where it is not Vietnamese. */
  lang?: string;
  /** Kept out of search engines and of our own index. */
  noindex?: boolean;
  /** Its own feed. */
  feed?: string;
  /** A device keeps it only where its reader asks for that: who shares a phone should not leave on it what was read about violence. */
  onlyIfSaved?: boolean;
  /** Where the page redirects at once. */
  goesOnTo?: string;
  /** ISO, for `article:published_time`. */
  publishedTime?: string;
}

/** What the search index gets of a page besides its text. */
type SearchView = Omit<SearchDocument, 'path' | 'title' | 'html' | 'passages'>;

/** Only title and day, so that a change of anything else does not touch the page. */
export interface BriefRow {
  title: string;
  href: string;
  /** `21/02/2022` */
  date: string;
}

export interface ArticleRow extends BriefRow {
  lead?: string;
  category?: LinkView;
  picture?: PictureView;
}

export interface FileView {
  href: string;
  name: string;
  /** `PDF`, `DOCX` … */
  kind: string;
  /** `1,2 MB` */
  size: string;
  /** Pages of a PDF. */
  pages?: number;
  sha256: string;
}

export interface DocumentRow {
  /** `Luật Hộ tịch 2014 · 60/2014/QH13`, `Kế hoạch số 31/KH-HĐPHPBGDPL`; the title alone where there is no number. */
  name: string;
  /** Trích yếu, where the name does not say it. */
  title?: string;
  href: string;
  issuedOn?: string;
  validity?: ValidityView;
  file: FileView;
}

/** A page that is read later shows a later one (`client/today.ts`). */
export type ValidityView = ByDay<ValidityOnDay>;

/** Says that a document is no longer in force, and what replaces it. */
export interface LapseView {
  document: LinkView;
  /** From a day on, each until the next; the first without a day where it has lapsed already (drawn as `Validity` is). */
  states: { from?: string; replacedBy: LinkView[] }[];
}

/** The text of a file that a browser does not show, part by part. */
export interface FileTextView {
  file: string;
  /** `DOCX` */
  kind: string;
  isMachineRead: boolean;
  /** Its digest. */
  text: string;
  /** How the ids of its parts begin. */
  idPrefix: string;
  /** Filled in when the page is drawn; until then `text` names it. */
  parts: { id: string; text: string }[];
  /** The file has more. */
  isCut: boolean;
}

/** A document in the chain of those that came before and after another. */
export interface ChainStep {
  name: string;
  href: string;
  /** `24/06/2022` */
  issuedOn?: string;
  validity: ValidityView;
  /** `Thay thế`, and what. */
  relations: { label: string; documents: LinkView[] }[];
}

/** A definition row: a label, and a value that may be a link. */
export interface Field {
  label: string;
  value: string;
  href?: string;
}

/** What a resident does next: what is empty is not shown. */
export interface AnswerView {
  /** HTML, in which words of law are explained. */
  steps: string[];
  where?: ContactNearView;
  /** HTML too. */
  bring: string[];
  /** `source`: the rule that says how much. */
  fee?: { text: string; source: string };
  deadline?: string;
  forms: DocumentRow[];
  online?: LinkView;
  call: PlaceView['phones'];
  lawBasis: LawBasisView[];
  /** `20/11/2026` */
  checkedOn: string;
  /** `day`: `YYYY-MM-DD`, from which a page that is read says that it has not been checked again; `isDue` where it is made then or later. */
  review: { on: string; day: string; isDue: boolean };
  /** For machines: schema.org, as JSON-LD. Absent for what has lapsed, which the page warns of. */
  structured?: Readonly<Record<string, unknown>>;
}

/** `Khoản 1 Điều 17 Luật Hộ tịch 2014`, and the article where its text is on the site. */
export interface LawBasisView extends LinkView {
  validity: ValidityView;
}

export interface ArticleView<Html = string> {
  title: string;
  kicker: { category: LinkView; topics: LinkView[] };
  /** `Thứ Hai, 21/02/2022 14:47` */
  publishedOn: string;
  publishedIso: string;
  byline?: string;
  source?: { name: string; href?: string };
  audiences: string[];
  lead?: string;
  answer?: AnswerView;
  cover?: PictureView;
  bodyHtml: Html;
  documents: DocumentRow[];
  /** The documents that are no longer in force, today or from a known day on. */
  lapses: LapseView[];
  /** Emergency numbers of its topics. */
  emergency: EmergencyView[];
  plans: PlanMention[];
  changeNotes: { on: string; note: string }[];
  withdrawn?: { on: string; reason: string; replacedBy?: LinkView };
  related: BriefRow[];
  /** For machines: schema.org/Article, as JSON-LD. */
  structured: Readonly<Record<string, unknown>>;
  /** The address of this page, for print and «Mở trên điện thoại». */
  pageQr: string;
}

export interface ArticleListView {
  title: string;
  intro?: string;
  articles: ArticleRow[];
  /** On the newest list: the months that have articles, newest first, by year. */
  years?: { year: string; months: (LinkView & { count: number })[] }[];
  /** On the newest list: all categories. Nowhere else, so that a category's new name touches few pages. */
  categories?: LinkView[];
  /** On a topic's newest list; its answers are not among the articles. */
  parts?: TopicPartsView;
  /** On a month's list: links to the next months that have articles, and back to the newest list. */
  around?: { newer?: LinkView; older?: LinkView; newest: LinkView };
}

/** What is known of an answer before its page is opened: where, how much, by when, and what to be careful of. */
export interface AnswerRow extends LinkView {
  facts: ByDay<{ facts: [label: string, value: string][] }>;
}

/** What a life event needs, gathered from its articles. */
export interface TopicPartsView {
  emergency: EmergencyView[];
  answers: AnswerRow[];
  contacts: ContactNearView[];
  forms: DocumentRow[];
  documents: DocumentRow[];
}

export interface TopicsView {
  topics: (LinkView & { description?: string; count: number })[];
}

export interface TaskStateView {
  status: TaskStatus;
  /** The official words, computed for the day: `Đang thực hiện trong hạn đến 30/06/2022`. */
  text: string;
  tone: 'done' | 'late' | 'running' | 'waiting';
}

export interface TaskView {
  /** Its place on the page. */
  id: string;
  code?: string;
  content: string;
  leadAgency: string;
  /** Those of the list of agencies first. */
  partnerAgencies: string[];
  /** Slugs of the agencies that lead it or take part: what it is filtered by. */
  agencies: string[];
  /** `Đến hết 30/06/2022`, `Quý II/2022`, `Thường xuyên` */
  due?: string;
  deliverable?: string;
  /** `Hoàn thành ngày 28/06/2022` */
  completed?: string | undefined;
  state: ByDay<TaskStateView>;
  updates: { on: string; text: string; evidence?: LinkView }[];
}

/** How far a plan is, for a bar beside the sentence; absent where no task has been reported on, which is not 0 %. */
interface ProgressView {
  done: number;
  total: number;
}

/** How far a plan is, on a line. */
export interface PlanProgressView {
  /** `12 nhiệm vụ: 5 hoàn thành đúng hạn, 1 đang thực hiện quá hạn` */
  summary: ByDay<{ text: string }>;
  progress?: ProgressView;
}

/** How many tasks are in each status; a status without tasks is left out. */
export interface TotalsView {
  total: number;
  parts: { status: TaskStatus; count: number; label: string; note?: string }[];
}

/** Tasks by the month in which they are due, the months of the plan as columns beside them. */
export interface TimelineView {
  /** How many months the columns span. */
  months: number;
  /** Labels of the columns: where each stands, in months from the first. */
  ticks: { at: number; label: string }[];
  groups: { title: string; tasks: TimelineTaskView[] }[];
}

export interface TimelineTaskView {
  task: LinkView;
  /** `Từ 01/03/2022. Thời hạn: Quý II/2022`; absent where the group's title says it. */
  dates?: string;
  state: ByDay<TaskStateView>;
  /** The time that the deadline names, in months from the first; absent where there is none. */
  due?: { from: number; to: number };
  /** From start to deadline, for a task that says when it starts. */
  run?: { from: number; to: number };
}

/** A plan of the same issuer beside others. */
export interface PlanYearView {
  year: number;
  number: string;
  /** Absent for the plan whose page it is. */
  href?: string;
  counts: ByDay<{ tasks: number; done: number; onTime: number; late: number; overdue: number }>;
}

/** The tasks as files: calendars and tables. */
export interface PlanFilesView {
  calendar?: string;
  /** One for each agency that leads a task with a date. */
  agencyCalendars: LinkView[];
  csv: string;
  json: string;
}

export interface PlanView<Html = string> {
  title: string;
  fields: Field[];
  document?: DocumentRow;
  /** Absent for a plan without tasks. */
  totals?: ByDay<TotalsView>;
  parts: { title: string; html: Html }[];
  groups: { title: string; tasks: TaskView[] }[];
  /** Agencies that lead a task or take part: name, and slug as the filter has it in the address. */
  agencies: { name: string; slug: string }[];
  timeline?: TimelineView;
  files?: PlanFilesView;
  /** This plan and earlier ones of its issuer, newest first; empty where there is no earlier one. */
  years: PlanYearView[];
  articles: BriefRow[];
  pageQr: string;
}

export interface PlanListView {
  title: string;
  plans: ({ title: string; href: string; name: string; issuedOn: string } & PlanProgressView)[];
  years: (LinkView & { current?: boolean })[];
}

/** A plan that mentions a page, and its tasks that the page is evidence for. */
export interface PlanMention {
  plan: LinkView;
  tasks: LinkView[];
}

export interface DocumentView<Html = string> {
  name: string;
  /** Trích yếu, where the name does not say it. */
  title?: string;
  validity: ValidityView;
  /** `inForce`: the address of the lookup for those of its type that hold. */
  lapse?: LapseView & { inForce: string };
  /** Says that the text here, and perhaps the file, is a summary, and where the full text is. */
  summary?: { text: string; fullText?: LinkView };
  fields: Field[];
  /** How a legal text cites it. */
  citation: string;
  file: FileView;
  otherFiles: FileView[];
  bodyHtml?: Html;
  fileTexts: FileTextView[];
  /** In the order of time, this document among them; absent where none came before or after it. `isCut`: there are more. */
  chain?: { steps: ChainStep[]; isCut: boolean };
  /** For machines: schema.org/Legislation, as JSON-LD. */
  legislation: Readonly<Record<string, unknown>>;
  /** The plan whose signed document this is. */
  plan?: LinkView;
  /** Plans whose tasks name it as evidence. */
  evidenceFor: PlanMention[];
  citedBy: BriefRow[];
  pageQr: string;
}

export interface DocumentListView {
  title: string;
  documents: DocumentRow[];
  years: (LinkView & { current?: boolean })[];
  types: (LinkView & { current?: boolean })[];
  /** On the list of all documents: what the lookup can be asked for. */
  lookup?: LookupView;
}

/** A choice's value is as in the address: `?loai=kh&co-quan=bo-tu-phap&nam=2022`. */
export interface LookupView {
  types: { value: string; label: string }[];
  issuers: { value: string; label: string }[];
  years: string[];
}

export interface CodeStateView {
  /**
   * `not-started` and `ended` say so; `gone` is for a code whose campaign is not public now, and that keeps its last destination; `none`
   * for one that leads nowhere now.
   */
  state: 'running' | 'not-started' | 'ended' | 'gone' | 'none';
  /** `Bắt đầu từ 01/03/2022`, or the editor's own words about the end. */
  message?: string;
  destination?: LinkView;
  /** The campaign is over, and the code leads elsewhere than it did. */
  isInstead?: boolean;
}

export interface CodeView {
  title: string;
  issuer: string;
  description?: string;
  state: ByDay<CodeStateView>;
  code: string;
  /** How the address ends that was printed before there was this code, at whatever name the site had then: `/qr/abc.html`. */
  printedEnd?: string;
}

export interface CampaignView {
  title: string;
  callToAction: string;
  issuer: string;
  period?: string;
  /** `Đang diễn ra` */
  state: ByDay<{ state: 'running' | 'not-started' | 'ended'; text: string; destination?: LinkView; isInstead?: boolean }>;
}

/** Campaigns that run, then those to come, then those that are over. */
export interface CodeListView {
  campaigns: CampaignView[];
}

export interface HomeView {
  emergency: EmergencyView[];
  topics: LinkView[];
  featured?: ArticleRow;
  advice: BriefRow[];
  latest: BriefRow[];
  /** The days that plans' tasks still have in the week of the release; `more` where they are many. */
  week?: { title: string; days: (LinkView & { day: string })[]; more?: LinkView | undefined };
  plan?: { title: string; href: string } & PlanProgressView;
  documents: DocumentRow[];
}

/** Where residents go, or whom they call. */
export interface PlaceView {
  name: string;
  /** The agency it belongs to. */
  parent?: string;
  phones: readonly { label?: string | undefined; number: string }[];
  address?: string;
  hours?: string;
  map?: string;
  /** Its own address on the web. */
  url?: string;
}

/** What the script that knows the reader's ward fills in; without it, the list to go to. */
export interface ContactNearView {
  /** Absent where the ward's page is meant. */
  kind?: AgencyKind;
  title: string;
  list: string;
}

/** A number to call when it cannot wait. */
export interface EmergencyView {
  number: string;
  name: string;
}

export interface PlaceGroupView {
  kind: AgencyKind;
  title: string;
  /** What residents go there for. */
  purpose: string;
  /** Each with the wards that it is for, unless the page says so already. */
  places: (PlaceView & { wards: LinkView[] })[];
}

/** The directory of the whole city, of one kind, or of one ward. */
export interface PlacesView {
  title: string;
  lead: string;
  /** `title` where a page has several: the ward's own, the city's. */
  sections: { title?: string; groups: PlaceGroupView[] }[];
  /** Every place of a kind. */
  kinds: (LinkView & { count: number; current: boolean })[];
  /** Pages of wards. */
  wards: LinkView[];
  /** On the page of the whole city. */
  near?: ContactNearView;
}

/** The words of law, in the order of the alphabet. `id`: its place on the page. */
export interface TermsView {
  terms: { id: string; word: string; otherForms: string[]; meaning: string; law?: { label: string; href?: string } }[];
}

export interface OpenDataView {
  datasets: { title: string; about: string; labels: string[]; files: LinkView[] }[];
}

export interface StaticPageView<Html = string> {
  title: string;
  lead?: string;
  bodyHtml: Html;
  pageQr: string;
}

/**
 * Kind of page → what it shows. `search` and `not-found` show nothing from the log except the frame. `Html` stands for editors' texts: the
 * data refers to them by key, the components get the texts themselves.
 */
export interface Views<Html = string> {
  home: HomeView;
  article: ArticleView<Html>;
  'article-list': ArticleListView;
  topics: TopicsView;
  plan: PlanView<Html>;
  'plan-list': PlanListView;
  document: DocumentView<Html>;
  'document-list': DocumentListView;
  code: CodeView;
  'code-list': CodeListView;
  places: PlacesView;
  terms: TermsView;
  'open-data': OpenDataView;
  page: StaticPageView<Html>;
  /** `emergency`, `contacts`: for a question without an answer. */
  search: { examples: string[]; emergency: EmergencyView[]; contacts: ContactNearView[] };
  offline: { emergency: EmergencyView[]; contact: ContactNearView };
  'not-found': { latest: LinkView[] };
  /** For an address without an issued code. */
  'unknown-code': { campaigns: LinkView };
}

export type PageKind = keyof Views;

export type Route<Html = string> = {
  [K in PageKind]: { path: string; kind: K; head: HeadView; search?: SearchView; view: Views<Html>[K] };
}[PageKind];

/** Pages to render, and the frame of each. */
export interface RenderInput {
  frame: FrameView;
  routes: Route[];
}
