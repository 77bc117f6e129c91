'use strict';

/**
 * Our tables. They are a migration's own: Strapi drops the table of a content type or a model whose code is missing at a start, and
 * leaves a table alone that it does not know. The file has the name of the last of those that it was made from, so that a database that
 * has been through them has been through it.
 */
module.exports = {
  async up(trx, db) {
    const schema = () => db.getSchemaConnection(trx);

    await schema().createTable('publications', (table) => {
      table.bigIncrements('seq');
      table.string('id', 64).notNullable();
      table.string('type', 40).notNullable();
      table.string('action', 10).notNullable();
      table.string('digest', 64);
      table.string('at', 30).notNullable();
      table.string('by', 200);
      table.text('document', 'longtext');
      // Set on a takedown only, never on another removal.
      table.text('takedown_reason');
      table.string('chain', 64).notNullable();
      table.boolean('erases').notNullable().defaultTo(false);
      table.index(['type', 'id', 'seq'], 'publications_of_document');
    });

    // What the line of an erasure cannot say, because it is erased there: the bytes that are to go, until they have gone.
    await schema().createTable('erasures', (table) => {
      table.bigInteger('seq').primary();
      table.text('bytes', 'longtext').notNullable();
      table.string('done_at', 30);
    });

    // A code, once here, is never changed and never issued again.
    await schema().createTable('qr_codes', (table) => {
      table.string('code', 6).primary();
      table.string('campaign', 64).notNullable();
      table.string('placement_key', 40).notNullable().unique();
      table.string('issued_on', 10).notNullable();
      // The path in a symbol that was printed elsewhere, and where it led when its campaign went off the site.
      table.string('old_path', 200).unique();
      table.text('last_destination');
    });

    // How often they were opened, as the publisher counted it.
    await schema().createTable('scan_counts', (table) => {
      // The installation that counted.
      table.string('source', 36).notNullable();
      table.string('day', 10).notNullable();
      table.string('code', 40).notNullable();
      table.string('device', 10).notNullable();
      table.string('kind', 10).notNullable();
      table.integer('count').notNullable();
      table.primary(['source', 'day', 'code', 'device', 'kind']);
      table.index(['day'], 'scan_counts_of_day');
    });

    // The last report of each release.
    await schema().createTable('releases', (table) => {
      table.string('release', 60).primary();
      table.bigInteger('seq').notNullable();
      table.string('state', 10).notNullable();
      table.string('started_at', 30).notNullable().index();
      table.string('at', 30).notNullable();
      table.text('report', 'longtext').notNullable();
    });

    // A row for each time that somebody asked to publish at once, until the publisher has heard it.
    await schema().createTable('publish_asks', (table) => {
      table.increments('id');
      table.string('at', 30).notNullable();
    });

    // The time itself is a field of the entry; this is what the entry cannot say.
    await schema().createTable('schedules', (table) => {
      table.string('type', 40).notNullable();
      table.string('id', 64).notNullable();
      table.string('action', 10).notNullable();
      table.string('by', 200);
      table.text('problem');
      table.primary(['type', 'id', 'action']);
    });

    // What was sent for review and returned, by whom and with which remarks. A draft's own, so no line of the log says it.
    await schema().createTable('reviews', (table) => {
      table.increments('id');
      table.string('type', 40).notNullable();
      table.string('document', 64).notNullable();
      table.string('action', 10).notNullable();
      table.string('at', 30).notNullable();
      table.string('by', 200);
      // The account, to know whom it concerns; names may be alike.
      table.integer('person');
      table.text('remarks', 'longtext').notNullable();
      table.index(['type', 'document'], 'reviews_of_document');
    });

    // Which drafts go public together, all or none: each is in one group at most, until it is published or its changes are discarded.
    await schema().createTable('document_groups', (table) => {
      table.string('type', 40).notNullable();
      table.string('document', 64).notNullable();
      table.string('name', 36).notNullable().index();
      table.primary(['type', 'document']);
    });

    // Links to a draft for somebody without an account. The token itself is kept nowhere.
    await schema().createTable('preview_shares', (table) => {
      table.string('id', 36).primary();
      table.string('token_hash', 64).notNullable().unique();
      table.string('type', 40).notNullable();
      table.string('document', 64).notNullable();
      table.string('created_by', 200);
      table.string('created_at', 30).notNullable();
      table.string('expires_at', 30).notNullable();
      table.string('revoked_at', 30);
      // The account of the person who made it, with which it ends.
      table.integer('person');
      table.index(['type', 'document'], 'preview_shares_of_document');
    });

    // What was seen of addresses elsewhere that texts link to.
    await schema().createTable('outside_links', (table) => {
      table.string('id', 64).primary();
      table.string('state').notNullable();
      table.integer('status');
      table.string('day', 10).notNullable().index();
      table.integer('silent_days').notNullable();
    });

    // What was read from files, by the hash of their bytes: a replaced file has another hash.
    await schema().createTable('readings', (table) => {
      table.string('sha256', 64).primary();
      table.string('mime', 120).notNullable();
      // Bytes.
      table.integer('size').notNullable();
      // What is still to be done, and which process is at it until when.
      table.string('todo', 10);
      table.string('wanted_at', 30).notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.string('claim', 36);
      table.string('claimed_until', 30);
      // What came of it.
      table.string('state', 20);
      table.string('reason', 30);
      table.integer('page_count');
      table.boolean('has_text_layer').notNullable().defaultTo(false);
      table.string('converted_from', 10);
      table.boolean('is_machine_read').notNullable().defaultTo(false);
      table.boolean('scan_tried').notNullable().defaultTo(false);
      table.string('text', 64);
      table.integer('reader');
      table.string('read_at', 30);
      // What was not read, as JSON: pages that are pictures, pictures in a text, what the file hides.
      table.text('unread');
      table.index(['todo', 'wanted_at'], 'readings_to_do');
    });

    // Which bytes a file of the library has now.
    await schema().createTable('reading_files', (table) => {
      table.string('file', 64).primary();
      table.string('sha256', 64).notNullable().index();
    });

    // By the digest of the whole text. A line of the log names it, so it stays when a later version reads the file otherwise.
    await schema().createTable('reading_pages', (table) => {
      table.string('text', 64).notNullable();
      table.integer('page').notNullable();
      table.text('content', 'longtext').notNullable();
      table.primary(['text', 'page']);
    });

    // Who logged in, and who changed whose account: a list that only grows.
    await schema().createTable('account_events', (table) => {
      table.bigIncrements('seq');
      table.string('at', 30).notNullable();
      table.string('kind', 30).notNullable();
      // E-mail addresses: an account may be gone when the line is read.
      table.string('by', 254);
      table.string('whom', 254);
      table.string('detail', 500);
      table.integer('count');
      table.string('network', 45);
    });
    await refuseChanges(trx, db.dialect.client);

    // Tells a database that was put back from a backup.
    await schema().createTable('account_mark', (table) => {
      table.integer('only').primary();
      table.bigInteger('value').notNullable();
    });
    await trx('account_mark').insert({ only: 1, value: 0 });

    // The secret is encrypted with a key that is not in this database; of recovery codes the hashes are kept.
    await schema().createTable('second_factors', (table) => {
      table.integer('user_id').primary();
      table.text('secret').notNullable();
      table.boolean('is_on').notNullable();
      // The step of the last accepted code: no code is accepted twice.
      table.bigInteger('last_step').notNullable();
      table.text('recovery').notNullable();
    });
  },
};

/** The database itself refuses: a fault of the CMS changes no line either. */
async function refuseChanges(trx, client) {
  if (client === 'sqlite') {
    for (const change of ['update', 'delete']) {
      await trx.raw(
        `create trigger account_events_no_${change} before ${change} on account_events begin select raise(abort, 'account_events only grows'); end`,
      );
    }
    return;
  }
  await trx.raw(
    `create function account_events_only_grow() returns trigger language plpgsql as $$ begin raise exception 'account_events only grows'; end $$`,
  );
  await trx.raw(
    'create trigger account_events_only_grow before update or delete or truncate on account_events execute function account_events_only_grow()',
  );
}
