import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { EnvironmentError, readEnvironment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';
import { SearchCounter } from '../searches/counter.ts';
import { siteHandler } from './handler.ts';
import { healthHandler } from './health.ts';
import { endPredecessors } from './predecessors.ts';
import { CodeLog } from './code-log.ts';
import { ServedTrees } from './trees.ts';

/** A server that is killed has counted all but the last minute. */
const flushMs = 60_000;

/** How long running answers may go on when the server is asked to end. */
const graceMs = 2_000;

/**
 * `node site/server/main.ts` serves the current release on SITE_PORT, and says that the site is being prepared before the first. With
 * the real path of VAR_DIR as its argument it replaces a server started with the same path, without a gap.
 */
const [folder] = process.argv.slice(2);
try {
  start();
} catch (cause) {
  if (!(cause instanceof EnvironmentError)) throw cause;
  fail(cause.message);
}

function start(): void {
  const { sitePort, siteUrl, hsts, varDir } = readEnvironment(process.env);
  const site = { url: siteUrl, hsts };
  const installation = installationAt(resolve(varDir));
  const trees = new ServedTrees(installation.current);
  const handle = siteHandler(trees, site);
  const tellHealth = healthHandler(trees, installation.healthz, site);
  const codeLog = new CodeLog(installation.scanLogs, Date.now);
  const searches = new SearchCounter(installation.searches, () => new Date());
  setInterval(() => {
    void searches.flush();
    void codeLog.touch();
  }, flushMs).unref();
  const answer: typeof handle = async (request, response) => {
    if (!(await tellHealth(request, response))) await handle(request, response);
  };
  const server = createServer((request, response) => {
    searches.see(request);
    response.once('close', () => codeLog.add(request, response.statusCode));
    answer(request, response).catch((cause: unknown) => {
      console.error('site server:', cause);
      response.destroy();
    });
  });
  server.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE') fail(`Port ${sitePort} is in use: end what uses it, or choose another SITE_PORT.`);
    else fail(cause.message);
  });
  server.listen({ port: sitePort, reusePort: folder !== undefined }, () => {
    console.log(`site server: ${siteUrl} (port ${sitePort})`);
    if (folder !== undefined) void endPredecessors(folder);
  });
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      server.close();
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
      void codeLog.close();
      void searches.flush();
    });
  }
}

function fail(message: string): void {
  console.error(`site server: ${message}`);
  process.exitCode = 1;
}
