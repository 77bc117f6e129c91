import { z } from 'zod';
import { instant } from './fields.ts';

/** How an installation is, as probes found it: spoken by the operator's command, the supervisor, the CMS and our static server. */

const probeState = z.enum(['ok', 'warning', 'failed', 'unknown']);

export const findingSchema = z.strictObject({
  /** The probe's. */
  name: z.string(),
  state: probeState,
  /** One line, for the operator. */
  what: z.string(),
  /** What to do; where there is something. */
  mend: z.string().optional(),
});

/** `npm start` looks every half minute. After this long without a look, nobody does. */
const longestSilenceMs = 10 * 60_000;

/** A look of a time to come says as little: it was a clock that was wrong. */
export function isOldLook(at: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(at)) > longestSilenceMs;
}

/** All probes of one look. */
export const healthSchema = z.strictObject({
  at: instant,
  findings: z.array(findingSchema),
  /** Probes that have failed in several looks, one after another; nothing where there was only this one. */
  lasting: z.array(z.string()).optional(),
});

/** `GET /healthz` of the CMS; findings need a token. */
export const cmsHealthSchema = z.strictObject({
  state: probeState,
  lookedAt: instant.optional(),
  findings: z.array(findingSchema).optional(),
});

/** `GET /healthz` of the site, and the file of it that other servers send: what residents may know. */
export const publicHealthSchema = z.strictObject({
  state: probeState,
  /** What is served, and up to which line of the log. */
  release: z.string().optional(),
  seq: z.int().optional(),
  /** Whether the next publication will be served. */
  publisher: probeState,
  lookedAt: instant.optional(),
});

/** An alert by webhook and mail: once when a fault begins, and once when it ends, or is a warning alone. */
export const alertSchema = z.strictObject({
  event: z.enum(['began', 'eased', 'ended']),
  probe: z.string(),
  what: z.string(),
  mend: z.string().optional(),
  at: instant,
});

const oneBackup = z.object({
  /** The moment of which the backup is, or at which it failed. */
  at: instant,
  ok: z.boolean(),
  archive: z.string().optional(),
  bytes: z.int().optional(),
  /** How many files that the database names are not in it. */
  lost: z.int().optional(),
  why: z.string().optional(),
  /** The last one that is whole, where this one is not. */
  lastGood: instant.optional(),
});

/** `VAR_DIR/backup.json`: how the last backup went. Whatever else makes backups may write it too: the first two are enough. */
export const backupNoteSchema = oneBackup.extend({
  /** How the last supplement of `archive` went. */
  supplement: oneBackup.optional(),
  /** How it went to send the backups on to `BACKUP_COPY`. */
  copy: z.object({ at: instant, ok: z.boolean(), why: z.string().optional() }).optional(),
  /** Whose archives were last sent (the host of the site), and where to. */
  sentTo: z.string().optional(),
});

/** `VAR_DIR/health/mail.json`: how the CMS's last mail went. */
export const mailNoteSchema = z.object({
  at: instant,
  /** Why the mail server did not take it, without addresses. */
  refused: z.string().optional(),
  /** Only the mailbox that it was for was refused. */
  isOfRecipient: z.boolean().optional(),
});

export function lastGoodBackup(note: OneBackup | undefined): string | undefined {
  return note?.ok ? note.at : note?.lastGood;
}

/** The worst first; what is not known is no fault. */
const worstFirst = ['failed', 'warning', 'unknown', 'ok'] as const;

export function worstOf(findings: readonly Finding[]): ProbeState {
  return worstFirst.find((state) => findings.some((finding) => finding.state === state)) ?? 'unknown';
}

/** A fault from a single look may be gone in the next: it counts as a warning until it has lasted. */
export function believed({ findings, lasting }: Health): Finding[] {
  return findings.map((finding) =>
    finding.state === 'failed' && !lasting?.includes(finding.name) ? { ...finding, state: 'warning' } : finding,
  );
}

export type ProbeState = z.infer<typeof probeState>;
export type Finding = z.infer<typeof findingSchema>;
export type Health = z.infer<typeof healthSchema>;
export type CmsHealth = z.infer<typeof cmsHealthSchema>;
export type PublicHealth = z.infer<typeof publicHealthSchema>;
export type OneBackup = z.infer<typeof oneBackup>;
export type BackupNote = z.infer<typeof backupNoteSchema>;
export type MailNote = z.infer<typeof mailNoteSchema>;
export type Alert = z.infer<typeof alertSchema>;
