'use strict';

/**
 * Erasures left what was read of bytes that a file had had before, and earlier readings of the same bytes. The next start does the last one
 * again, and with it all that nothing names any more goes.
 */
module.exports = {
  async up(trx) {
    const last = await trx('erasures').max({ seq: 'seq' }).first();
    await trx('erasures').where({ seq: last.seq }).update({ done_at: null });
  },
};
