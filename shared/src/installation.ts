import { join } from 'node:path';

/** What is where in `VAR_DIR`, which the CMS, the publisher and the operator's commands share. For Node alone. */
export function installationAt(varDir: string) {
  const own = join(varDir, 'publisher');
  const trees = join(varDir, 'trees');
  return {
    varDir,
    secrets: join(varDir, 'secrets.json'),
    /** E-mail and password of the first account, until somebody removes it. */
    firstAdmin: join(varDir, 'first-admin.json'),
    cms: join(varDir, 'cms'),
    /** Without `DATABASE_URL`. */
    database: join(varDir, 'cms', 'data.db'),
    /** Without `FILES_URL`. */
    cmsFiles: join(varDir, 'cms', 'files'),
    backupNote: join(varDir, 'backup.json'),
    /** Which files the last archive in `BACKUP_TO` has: encrypted, it cannot be asked here. */
    backupFiles: join(varDir, 'backup-files.json'),
    update: join(varDir, 'update'),
    logs: join(varDir, 'logs'),
    /** What `npm start` knows of its services. */
    supervisor: join(varDir, 'supervisor.json'),
    own,
    lock: join(own, 'lock'),
    store: join(own, 'store.db'),
    files: join(own, 'files'),
    texts: join(own, 'texts'),
    pictures: join(own, 'images'),
    blobs: join(own, 'blobs'),
    search: join(own, 'search'),
    /** Where the running publisher listens, for the operator's commands and the CMS's preview. */
    door: join(own, 'door.json'),
    /** There while the publisher waits for another machine's, which works on the same database; a killed one leaves it. */
    reserve: join(own, 'reserve'),
    /** The counts of openings of codes, and our own server's access log that they come from. */
    scans: join(varDir, 'scans', 'scans.db'),
    scanLogs: join(varDir, 'scans', 'log'),
    /** A tree is the folder to serve. */
    tree: (name: string) => join(trees, name),
    /** What our own server has to know of a tree beside its files. */
    treeFacts: (name: string) => join(trees, `${name}.json`),
    /** A symbolic link to the tree that is served. */
    current: join(varDir, 'current'),
    /** How often residents searched for what, a file a day: written by our server, and by the operator's command from access logs. */
    searches: join(varDir, 'searches'),
    /** What `npm start` found when it last looked at the installation, and which alerts it has sent. */
    health: join(varDir, 'health'),
    healthReport: join(varDir, 'health', 'report.json'),
    alarms: join(varDir, 'health', 'alarms.json'),
    healthMemory: join(varDir, 'health', 'memory.json'),
    /** What the mail server said to the CMS's last mail. */
    mailNote: join(varDir, 'health', 'mail.json'),
    /** Configurations for other servers, and what `/healthz` answers there. */
    servers: join(varDir, 'servers'),
    healthz: join(varDir, 'servers', 'healthz.json'),
    /** The site's certificate with its chain, and its key, where an operator has put them: for nginx and Caddy. */
    tls: { certificate: join(varDir, 'servers/tls/fullchain.pem'), key: join(varDir, 'servers/tls/privkey.pem') },
  };
}

export type Installation = ReturnType<typeof installationAt>;
