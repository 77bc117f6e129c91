import { z } from 'zod';
import { documentSchemas, type DocumentOf, type DocumentType } from '../content-types/index.ts';
import { instant, sha256 } from './fields.ts';
import { mirrorSchema, pushSchema } from './mirror.ts';

/**
 * A line of the publication log: what became public (`publish`) or stopped being public (`remove`), and everything a release
 * needs to know of it. The log is append-only; the last line of a document is what is live.
 */
const head = {
  seq: z.int().min(1),
  id: z.string().min(1).max(64),
  at: instant,
  by: z.string().max(200).optional(),
  /** The line's link (`log-chain.ts`), which is looked at before anything else is. */
  chain: sha256.optional(),
};

const types = Object.keys(documentSchemas) as [DocumentType, ...DocumentType[]];

const publishSchemas = types.map((type) =>
  z.strictObject({
    ...head,
    action: z.literal('publish'),
    type: z.literal(type),
    digest: sha256,
    document: documentSchemas[type],
  }),
);
/**
 * `takedown`: not only gone from the site, but from every kept release and index too. `erases`: the texts of all earlier lines of the
 * document are gone from the log as well.
 */
const removeSchema = z.strictObject({
  ...head,
  action: z.literal('remove'),
  type: z.enum(types),
  takedown: z.literal(true).optional(),
  erases: z.literal(true).optional(),
});
/** A publication whose text was erased shows nothing: it is read as a removal. */
const erasedSchema = z
  .strictObject({ ...head, action: z.literal('publish'), type: z.enum(types), digest: sha256, erased: z.literal(true) })
  .transform(({ digest: _digest, erased: _erased, ...line }) => ({ ...line, action: 'remove' as const }));

const lineSchema = z.union([
  z.discriminatedUnion(
    'type',
    publishSchemas as unknown as [(typeof publishSchemas)[number], ...(typeof publishSchemas)[number][]],
  ),
  removeSchema,
  erasedSchema,
]);

export type PublishLine<T extends DocumentType = DocumentType> = {
  [K in T]: {
    seq: number;
    id: string;
    at: string;
    by?: string;
    chain?: string;
    action: 'publish';
    type: K;
    digest: string;
    document: DocumentOf<K>;
  };
}[T];
export type RemoveLine = z.infer<typeof removeSchema>;
export type PublicationLine = PublishLine | RemoveLine;

/** Parses one line of the log. Throws a `ZodError` that names what is wrong. */
export function parsePublicationLine(value: unknown): PublicationLine {
  return lineSchema.parse(value) as PublicationLine;
}

/** What a line of any type has for checking the chain. */
export const chainedLineSchema = z.looseObject({
  seq: z.int().min(1),
  id: z.string().min(1).max(64),
  type: z.string().min(1),
  action: z.string(),
  at: z.string(),
  by: z.string().optional(),
  takedown: z.boolean().optional(),
  erases: z.boolean().optional(),
  erased: z.boolean().optional(),
  digest: sha256.optional(),
  chain: sha256,
});

/** The first damaged line of a log. */
export const logFaultSchema = z.strictObject({ seq: z.int().min(1), type: z.string(), id: z.string(), title: z.string() });

/** The link of the last line that an answer goes up to; empty where there is none. */
const chain = sha256.or(z.literal(''));

/**
 * The last line of every answer of the log's door: without it the answer was cut short. `lastSeq` is how far the answer goes, `more`
 * that the log goes on. `now` says that an editor asked to publish at once, whatever is being waited for. `fault`: the log is damaged, and
 * nothing of it is to be published.
 */
export const endOfLogSchema = z.strictObject({
  end: z.literal(true),
  lastSeq: z.int().min(0),
  chain,
  more: z.literal(true).optional(),
  now: z.literal(true).optional(),
  fault: logFaultSchema.optional(),
});

/** `GET /api/publication/audit?upTo=`: what came of looking at the whole log, and the link of its last line up to that one. */
export const logCheckSchema = z.strictObject({ chain, fault: logFaultSchema.optional() });

/** `GET /api/publication/text/<digest>`: what was read of a file, as `readingSchema` has it. The digest is of the list as JSON. */
export const fileTextSchema = z.strictObject({ pages: z.array(z.string()).min(1) });

/** Why a document is not on the site, in words for its editor. */
const heldSchema = z.strictObject({
  type: z.enum(types),
  id: z.string(),
  title: z.string(),
  reason: z.string(),
  mend: z.string(),
});

const releaseName = z.string().regex(/^[0-9a-z-]{6,60}$/);

/** What the publisher tells the CMS about a release; sending it again changes nothing. */
export const releaseReportSchema = z.strictObject({
  /** Made by the publisher, the same each time it reports this attempt. */
  release: releaseName,
  /** The log up to this line is in the release. */
  seq: z.int().min(0),
  state: z.enum(['building', 'live', 'failed']),
  /** The running step, or the one that failed. */
  step: z.string().max(40),
  startedAt: instant,
  at: instant,
  pages: z.int().min(0).optional(),
  reason: z.string().max(2_000).optional(),
  mend: z.string().max(2_000).optional(),
  /** The reason for operators: in technical words, and with documents by type and id, because what was logged or sent cannot be erased. */
  fault: z.string().max(2_000).optional(),
  held: z.array(heldSchema).default([]),
  /** Ids of further documents that are held back, where there are too many to give each one's reason. */
  alsoHeld: z.array(z.string()).optional(),
  /** What is on the site, but not as its editor wrote it: for example, a link whose target has gone is plain text. */
  notes: z.array(heldSchema).default([]),
  /**
   * An operator went back to this release, which has the log up to `seq`; it stays until they resume. Reports of earlier versions have no
   * `seq`: until the next, which each start makes, whatever was published counts as shown.
   */
  hold: z.strictObject({ release: releaseName, since: instant, seq: z.int().min(0).optional() }).optional(),
  /** The publisher's database may still have pieces of what was erased: a later release removes them. */
  hasRemains: z.literal(true).optional(),
  /** The command that sends a release on to other machines, after the swap. */
  push: pushSchema.optional(),
  /** What is seen at the public address, after that. */
  mirror: mirrorSchema.optional(),
});

export function isHeldIn({ held, alsoHeld }: ReleaseReport, { type, id }: Pick<HeldDocument, 'type' | 'id'>): boolean {
  return held.some((one) => one.type === type && one.id === id) || (alsoHeld?.includes(id) ?? false);
}

export function countHeld({ held, alsoHeld = [] }: Pick<ReleaseReport, 'held' | 'alsoHeld'>): number {
  return held.length + alsoHeld.length;
}

export type LogCheck = z.infer<typeof logCheckSchema>;
export type LogFault = z.infer<typeof logFaultSchema>;
export type EndOfLog = z.infer<typeof endOfLogSchema>;
export type HeldDocument = z.infer<typeof heldSchema>;
export type ReleaseReport = z.infer<typeof releaseReportSchema>;
