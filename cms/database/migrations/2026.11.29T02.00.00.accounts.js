'use strict';

/** Who logged in, and who changed whose account: a list that only grows. The mark tells a database that was put back from a backup. */
module.exports = {
  async up(trx, db) {
    const schema = () => db.getSchemaConnection(trx);

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
