/** How the desk lays out each content type and component: the columns of its list, and the rows of its form on twelve columns. */

export interface Layout {
  /** What an entry is called in lists and pickers. */
  mainField: string;
  list: readonly string[];
  /** `field` takes the whole row, `field:4` four of twelve columns. A field that is not here does not show. */
  form: readonly string[];
  sort?: { by: string; order: 'ASC' | 'DESC' };
}

const newestFirst = { by: 'updatedAt', order: 'DESC' } as const;

/** `key` is the system's. */
export const typeLayouts = {
  article: {
    mainField: 'title',
    list: ['title', 'category', 'publishedOn', 'deskState'],
    form: [
      'title:8 slug:4',
      'deskState:6 category:6',
      'lead',
      'body',
      'cover:6 coverAlt:6',
      'coverCaption:6 byline:6',
      'topics:6 audiences:6',
      'attachments:6 plans:6',
      'relatedArticles:6 featured:6',
      'newsSource',
      'publishedOn:6 reviewOn:6',
      'publishAt:6 unpublishAt:6',
      'changeNotes',
      'withdrawn',
    ],
    sort: newestFirst,
  },
  plan: {
    mainField: 'title',
    list: ['title', 'number', 'year', 'deskState', 'updatedAt'],
    form: [
      'title:8 slug:4',
      'deskState:4 document:8',
      'number:4 year:4 issuedOn:4',
      'issuer:6 signer:6',
      'signerPosition:6 signingPrefix:6',
      'periodStart:6 periodEnd:6',
      'legalBasis',
      'purposes',
      'requirements',
      'body',
      'tasks',
      'replaces:6 amends:6',
      'publishAt:6 unpublishAt:6',
    ],
    sort: newestFirst,
  },
  attachment: {
    mainField: 'title',
    list: ['title', 'docType', 'number', 'issuedOn', 'deskState'],
    form: [
      'title:8 slug:4',
      'deskState:4 docType:4 number:4',
      'issuer:8 issuedOn:4',
      'signer:4 signerPosition:4 signingPrefix:4',
      'effectiveOn:4 expiresOn:4 validityOverride:4',
      'file:6 otherFiles:6',
      'copyKind:6',
      'replaces:6 amends:6',
      'htmlBody',
      'publishAt:6 unpublishAt:6',
    ],
    sort: newestFirst,
  },
  'qr-campaign': {
    mainField: 'title',
    list: ['title', 'startsOn', 'endsOn', 'deskState', 'updatedAt'],
    form: [
      'title:8 deskState:4',
      'callToAction:8 issuer:4',
      'description',
      'destination',
      'placements',
      'startsOn:3 endsOn:3 opensDirectly:3 showInSidebar:3',
      'endedMessage',
      'endedDestination',
      'publishAt:6 unpublishAt:6',
    ],
    sort: newestFirst,
  },
  page: {
    mainField: 'title',
    list: ['title', 'slug', 'deskState', 'updatedAt'],
    form: ['title:8 slug:4', 'deskState:4', 'lead', 'body', 'publishAt:6 unpublishAt:6'],
    sort: newestFirst,
  },
  category: {
    mainField: 'name',
    list: ['name', 'slug', 'order'],
    form: ['name:8 slug:4', 'description', 'order:4'],
    sort: { by: 'order', order: 'ASC' },
  },
  topic: {
    mainField: 'name',
    list: ['name', 'slug', 'order'],
    form: ['name:8 slug:4', 'description', 'order:4'],
    sort: { by: 'order', order: 'ASC' },
  },
  agency: {
    mainField: 'name',
    list: ['name', 'abbreviation', 'parent'],
    form: ['name:8 slug:4', 'abbreviation:4 parent:8', 'url'],
  },
  abbreviation: { mainField: 'short', list: ['short', 'long'], form: ['short:4 long:8'] },
  synonym: { mainField: 'everyday', list: ['everyday', 'statute'], form: ['everyday:6 statute:6'] },
  'site-setting': {
    mainField: 'siteName',
    list: ['siteName'],
    form: [
      'siteName:6 owner:6',
      'siteDescription',
      'address:6 hotline:6',
      'editorsContact',
      'socialLinks',
      'newsSources',
      'utilityLinks',
    ],
  },
} satisfies Record<string, Layout>;

export const componentLayouts = {
  'shared.link': {
    mainField: 'kind',
    list: [],
    form: ['kind:6', 'article:6 plan:6', 'attachment:6 category:6', 'url'],
  },
  'shared.named-address': { mainField: 'name', list: [], form: ['name:6 url:6'] },
  'legal.task': {
    mainField: 'content',
    list: [],
    form: [
      'code:4 group:8',
      'content',
      'leadAgency:6 partnerAgencies:6',
      'startOn:4 dueOn:4 duePrecision:4',
      'deliverable',
      'state:6 completedOn:6',
      'updates',
    ],
  },
  'legal.task-update': { mainField: 'text', list: [], form: ['on:4 text:8', 'evidence'] },
  'news.change-note': { mainField: 'note', list: [], form: ['on:4 note:8'] },
  'news.withdrawal': { mainField: 'reason', list: [], form: ['on:4 reason:8', 'replacedBy'] },
  'qr.placement': {
    mainField: 'place',
    list: [],
    form: ['place:8 setting:4', 'readingDistanceCm:6 printedCopies:6', 'destination'],
  },
  'site.social-link': { mainField: 'network', list: [], form: ['network:4 url:8', 'fanpageQr:4'] },
} satisfies Record<string, Layout>;
