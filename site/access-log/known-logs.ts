import { createHash, type Hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../lib/database.ts';
import { lineBlocks } from './line-blocks.ts';
import { parseLine } from './parse-line.ts';

/** Takes lines, and stores their results when called, within a transaction. */
export interface LineTaker {
  /** How many lines that may have been of use were in no known format. */
  readonly sums: { unreadable: number };
  take(line: string): void;
  keep(): void;
}

/** What came of reading a log's new lines. */
export interface NewLines {
  lines: number;
  /** No line was in a known format, and some may have been of use: they count as not read. */
  isForeign: boolean;
}

export interface AccessLogFile {
  path: string;
  /** Bytes that are read; what is written after that is left for the next time. */
  size: number;
}

/** How much of a log, unpacked, is read between two marks at most. */
const mostBetweenMarks = 16 * 1024 ** 2;

/**
 * Which logs have been read, and how far, so that each line is read once, however often its log is given: under another name, packed,
 * copied, grown, or an older copy of it.
 *
 * A log is known by how it begins. On the way through it marks are kept: at its first line, wherever it has doubled, every
 * sixteen megabytes, and at the end of each reading. A mark is a place and a digest of all lines up to it, and is written in the one transaction
 * that keeps what came of these lines: a process that is killed at any moment has both or neither. A file is a known log when it
 * agrees with all its marks as far as it goes, and is read from the last one on; a file that only begins alike is a different log.
 *
 * The digest covers each line's time and length, which tell logs apart, and nothing else: neither the addresses nor the agents are
 * kept in any form. What cannot be known: a log whose head was cut off counts as a new log, and so does one that was joined to
 * another; when two logs agree line by line in time and length, the shorter one is taken for a copy.
 */
export class KnownAccessLogs {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`
      create table if not exists log_mark (log integer not null, place integer not null, digest text not null,
        primary key (log, place)) strict, without rowid;
      create index if not exists log_mark_digest on log_mark (digest);
    `);
  }

  /**
   * Passes on the whole lines that were not read before. Nothing else may read into this database meanwhile. What a damaged gzip file has
   * before the damage is read, and zlib's error thrown; an error from `take` undoes everything since the last mark.
   */
  async readNew(file: AccessLogFile, taker: LineTaker, signal?: AbortSignal): Promise<NewLines> {
    const known = await this.#find(file, signal);
    if (known === 'read') return { lines: 0, isForeign: false };
    const { log, trail } = known ?? { log: this.#nextLog(), trail: new Trail() };
    let nextMark = afterMark(trail.place);
    let count = 0;
    let isUnderstood = false;
    const isForeign = () => !isUnderstood && taker.sums.unreadable > 0;
    const mark = () => {
      if (trail.place === trail.markedAt || isForeign()) return;
      const digest = trail.digest();
      inTransaction(this.#db, () => {
        taker.keep();
        this.#db.prepare('insert into log_mark (log, place, digest) values (?, ?, ?)').run(log, trail.place, digest);
      });
      trail.markedAt = trail.place;
      nextMark = afterMark(trail.place);
    };
    try {
      for await (const block of lineBlocks(file.path, { from: trail.place, size: file.size }, signal)) {
        for (const line of linesIn(block)) {
          taker.take(line);
          isUnderstood ||= parseLine(line) !== undefined;
          trail.add(line);
          count++;
          if (trail.place >= nextMark) mark();
        }
      }
    } catch (cause) {
      if (isDamage(cause)) mark();
      throw cause;
    }
    mark();
    return { lines: count, isForeign: isForeign() };
  }

  /** Which known log a file is, and the trail to its last mark; `read` when that is beyond the file's end. */
  async #find(file: AccessLogFile, signal: AbortSignal | undefined): Promise<{ log: number; trail: Trail } | 'read' | undefined> {
    const trail = new Trail();
    let candidates: Candidate[] | undefined;
    for await (const block of lineBlocks(file.path, { from: 0, size: file.size }, signal)) {
      for (const line of linesIn(block)) {
        trail.add(line);
        candidates ??= this.#beginningWith(trail);
        if (candidates.length > 0) candidates = agreeing(candidates, trail);
        if (candidates.length === 0) return undefined;
        const whole = candidates.find(({ marks }) => marks.length === 0);
        if (whole) {
          trail.markedAt = trail.place;
          return { log: whole.log, trail };
        }
      }
    }
    return 'read';
  }

  #beginningWith(trail: Trail): Candidate[] {
    const logs = this.#db.prepare('select log from log_mark where digest = ? and place = ?').all(trail.digest(), trail.place);
    const marksOf = this.#db.prepare('select place, digest from log_mark where log = ? order by place');
    return logs.map(({ log }) => ({
      log: Number(log),
      marks: marksOf.all(Number(log ?? 0)).map(({ place, digest }) => ({ place: Number(place), digest: String(digest) })),
    }));
  }

  #nextLog(): number {
    return Number(this.#db.prepare('select coalesce(max(log), 0) + 1 as next from log_mark').get()?.next);
  }
}

/** A known log, and its marks that a file has not passed yet. */
interface Candidate {
  log: number;
  marks: { place: number; digest: string }[];
}

/** Those that have their next mark here, if they have one up to here. */
function agreeing(candidates: Candidate[], trail: Trail): Candidate[] {
  const isDue = ({ marks: [next] }: Candidate) => next !== undefined && next.place <= trail.place;
  if (!candidates.some(isDue)) return candidates;
  const digest = trail.digest();
  return candidates.flatMap((candidate) => {
    if (!isDue(candidate)) return candidate;
    const [next, ...marks] = candidate.marks;
    return next?.place === trail.place && next.digest === digest ? { ...candidate, marks } : [];
  });
}

/** A position in a log, with the digest of everything before it. */
class Trail {
  /** Bytes of the log, unpacked. */
  place = 0;
  markedAt = 0;
  readonly #hash: Hash = createHash('sha256');
  #text = '';

  add(line: string): void {
    this.place += line.length;
    this.#text += `${line.length}${timeIn(line)}\n`;
    // In pieces, so that the text stays small.
    if (this.#text.length > 65_536) this.#hashText();
  }

  digest(): string {
    this.#hashText();
    return this.#hash.copy().digest('hex');
  }

  #hashText(): void {
    this.#hash.update(this.#text, 'latin1');
    this.#text = '';
  }
}

/** The time as the line writes it, without looking closer: `[25/Nov/2026:17:04:24 +0700`, `"ts":1732550664.12`, `{"at":"2026-11-25T…"`. */
function timeIn(line: string): string {
  if (!line.startsWith('{')) {
    const at = line.indexOf('[');
    // An address of IPv6 may be in such brackets too.
    return line.startsWith('/', at + 3) ? line.slice(at, at + 27) : '';
  }
  if (line.startsWith('{"at":')) return line.slice(0, 32);
  const at = line.indexOf('"ts":');
  return at < 0 ? '' : (line.slice(at, at + 40).split(',', 1)[0] ?? '');
}

/** The next mark: after the first line, then at twice the length each time, up to a limit. */
function afterMark(place: number): number {
  return Math.min(place * 2, place + mostBetweenMarks);
}

/** With their ends. A byte is a letter here (ISO 8859-1), so that a place in the text is one in the file. */
function* linesIn(block: Buffer): Generator<string> {
  const text = block.toString('latin1');
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    yield text.slice(start, end);
    start = end;
  }
}

function isDamage(cause: unknown): boolean {
  return String((cause as NodeJS.ErrnoException).code).startsWith('Z_');
}
