import type { Core } from '@strapi/strapi';

/** Routes that Strapi brings and this installation does not want are taken away before the server knows them. */

interface Route {
  method: string;
  path: string;
}
type Routes = Record<string, { routes?: Route[] }>;

/**
 * The first administrator is made before the server listens; fetching from an address reaches into the internal network; a token
 * would outlive the session of the person who made it, and so would a webhook, which sends every draft that is saved to its address.
 */
const closedPaths = /^\/(register-admin$|transfer\/|actions\/upload-from-urls$|((api|admin)-tokens|webhooks)(\/|$))/;

export function closeRoutes(strapi: Core.Strapi): void {
  // Everybody who is logged in could send a mail to anybody, in anybody's name.
  delete (strapi.plugin('email') as unknown as { routes: Routes }).routes.admin;
  const modules = [strapi.admin as unknown as { routes: Routes }, ...Object.values(strapi.plugins)] as { routes: Routes }[];
  for (const { routes } of modules) {
    delete routes['content-api'];
    for (const group of Object.values(routes)) {
      group.routes = group.routes?.filter((route) => !closedPaths.test(route.path));
    }
  }
}

/** Those that were made while this could be done. Before Strapi reads them, and so before it has looked after its tables. */
export async function dropWebhooks({ db, log }: Core.Strapi): Promise<void> {
  const table = 'strapi_webhooks';
  if (!(await db.getSchemaConnection().hasTable(table))) return;
  const gone = await db.getConnection(table).delete();
  if (gone > 0) log.warn(`${gone} webhooks are gone: they sent drafts to other addresses. For alerts there is ALERT_WEBHOOK.`);
}
