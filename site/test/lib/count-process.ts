import { statSync } from 'node:fs';
import { countAccessLog } from '../../scans/count.ts';
import { ScanStore } from '../../scans/store.ts';

/** `node count-process.ts <database> <log>`: counts a log, in a process that a test can kill. */
const [database = '', path = ''] = process.argv.slice(2);
using scans = new ScanStore(database);
console.log('begun');
await countAccessLog(scans, { path, size: statSync(path).size }, { isIssued: () => true, isHost: () => true });
console.log('done');
