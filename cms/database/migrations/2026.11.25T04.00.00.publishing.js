'use strict';

/** What publishing keeps beside the log: why something was taken down, who set which schedule, who asked to publish at once. */
module.exports = {
  async up(trx, db) {
    const schema = () => db.getSchemaConnection(trx);

    // Set on a takedown only, never on another removal.
    await schema().alterTable('publications', (table) => {
      table.text('takedown_reason');
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

    // A row for each time that somebody asked, until the publisher has heard it.
    await schema().createTable('publish_asks', (table) => {
      table.increments('id');
      table.string('at', 30).notNullable();
    });
  },
};
