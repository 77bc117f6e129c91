import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { mirrorSchema } from '@pho-luat/shared/schemas/mirror';
import type { ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { holdSchema, type Hold } from '@pho-luat/shared/schemas/releases';
import { z } from 'zod';
import { pathChangesOf, type PathChanges } from './push/changes.ts';
import type { Change, Listing } from './release/listing.ts';
import { inTransaction } from '../lib/database.ts';
import { RenderedBodies } from './store/bodies.ts';
import { LogLines } from './store/lines.ts';
import { forgetDamaged, openOrBegin } from './store/open-or-begin.ts';
import { DrawnPages, type DrawnPage } from './store/pages.ts';
import { Releases, type ReleaseRow } from './store/releases.ts';
import { KeptValue } from './store/kept-value.ts';
import { OutstandingChanges } from './store/outstanding.ts';
import { StandingLines, type Standing } from './store/standing.ts';
import { PendingReports } from './store/reports.ts';

const watchSchema = z.strictObject({
  /** The log up to this line existed before the first check. */
  after: z.int().min(0),
  mirror: mirrorSchema.optional(),
});

/** All that the publisher keeps in its database: a table or two for each of its memories. */
export class Store {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly lines: LogLines;
  readonly bodies: RenderedBodies;
  readonly pages: DrawnPages;
  readonly releases: Releases;
  readonly standing: StandingLines;
  /** An operator went back to a release: it stays until they resume. */
  readonly hold: KeptValue<Hold>;
  /** The takedowns up to this line have reached every kept release; a publisher may be killed before they have. */
  readonly purgedUpTo: KeptValue<number>;
  /** Since the file was last written again. */
  readonly #hasErased: KeptValue<boolean>;
  readonly unsent: OutstandingChanges;
  readonly unproven: OutstandingChanges;
  /** What was last seen at the public address, and from which line of the log on it is checked. */
  readonly mirror: KeptValue<z.infer<typeof watchSchema>>;
  readonly reports: PendingReports;

  constructor(path: string) {
    this.#path = path;
    this.#db = openOrBegin(path);
    // What is deleted is overwritten where it stands, for which there is room when there is none for the whole file.
    this.#db.exec('pragma secure_delete = on');
    this.lines = new LogLines(this.#db);
    this.bodies = new RenderedBodies(this.#db);
    this.pages = new DrawnPages(this.#db);
    this.releases = new Releases(this.#db);
    this.standing = new StandingLines(this.#db);
    this.hold = new KeptValue(this.#db, 'hold', holdSchema);
    this.purgedUpTo = new KeptValue(this.#db, 'purged up to', z.int().min(0));
    this.#hasErased = new KeptValue(this.#db, 'has erased', z.boolean());
    this.unsent = new OutstandingChanges(this.#db, 'unsent');
    this.unproven = new OutstandingChanges(this.#db, 'unproven');
    this.mirror = new KeptValue(this.#db, 'mirror', watchSchema);
    this.reports = new PendingReports(this.#db);
  }

  /** Records a release that is whole in its tree, the pages drawn for it, and what is to be sent: all or nothing. */
  record(made: {
    release: ReleaseRow;
    listing: Listing;
    changes: readonly Change[];
    tree: string;
    drawn: ReadonlyMap<string, DrawnPage>;
    gone: readonly string[];
    /** Undefined when the release does not cover the newest lines. */
    heldBack: readonly Standing[] | undefined;
  }): void {
    inTransaction(this.#db, () => {
      this.releases.add(made.release, made.changes, made.tree);
      this.pages.change(made.drawn, made.gone);
      if (made.heldBack) this.standing.replace(made.release.seq, made.heldBack);
      const changes = pathChangesOf(made.changes);
      this.unsent.add(changes);
      this.unproven.add(changes);
    });
    this.releases.added(made.listing);
  }

  /** As it is reported: the release is kept here for as long as it is held, its own report is not. */
  heldAt(): ReleaseReport['hold'] {
    const hold = this.hold.get();
    return hold && { ...hold, seq: this.releases.get(hold.release)?.seq };
  }

  /** Addresses that must be seen to be gone, even if they went long ago. */
  expectGone(removed: readonly string[]): void {
    inTransaction(this.#db, () => this.unproven.add({ changed: [], removed }));
  }

  /** What was sent, and is seen not to be there. */
  sendAgain(changes: PathChanges): void {
    inTransaction(this.#db, () => {
      this.unsent.add(changes);
      this.unproven.add(changes);
    });
  }

  /** Every blob that something still needs. */
  blobs(): Set<string> {
    return new Set([...this.releases.listing().values(), ...this.releases.blobsOfWaysBack(), ...this.pages.blobs()]);
  }

  /** Those of these blobs that nothing needs any more. */
  unneeded(candidates: readonly string[]): Set<string> {
    if (candidates.length === 0) return new Set();
    const needed = this.blobs();
    return new Set(candidates.filter((sha256) => !needed.has(sha256)));
  }

  /**
   * Takes the texts out of the lines of these documents, when every takedown up to this line has reached all that is kept: nobody could
   * look for them any more; and drops what was made of others than these texts. An earlier database that was damaged goes too.
   */
  erase(documents: readonly { type: string; id: string }[], bodies: ReadonlySet<string>, upTo: number): void {
    forgetDamaged(this.#path);
    this.bodies.keepOnly(bodies);
    this.releases.forgetLostPaths();
    inTransaction(this.#db, () => {
      this.lines.erase(documents);
      this.purgedUpTo.set(upTo);
      this.#hasErased.set(true);
    });
  }

  /** Whether its file may still have pieces of what was erased. */
  get hasRemains(): boolean {
    return this.#hasErased.get() ?? false;
  }

  /** Writes the database's file again, because pieces of what was erased are left where it stood before it was moved, or deleted by an earlier source. */
  scrub(): void {
    if (!this.hasRemains) return;
    this.#db.exec('pragma wal_checkpoint(truncate)');
    // Once beside it and once into its log.
    const { bavail, bsize } = statfsSync(dirname(this.#path));
    if (bavail * bsize < 2 * statSync(this.#path).size) throw new Error('the disk has no room for it twice');
    try {
      this.#db.exec('vacuum');
    } finally {
      // One that failed has filled the disk, which the next release needs.
      this.#db.exec('pragma wal_checkpoint(truncate)');
    }
    this.#hasErased.forget();
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}
