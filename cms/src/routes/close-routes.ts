import type { Core } from '@strapi/strapi';

/** Routes that Strapi brings and this installation does not want are taken away before the server knows them. */

interface Route {
  method: string;
  path: string;
}
type Routes = Record<string, { routes?: Route[] }>;

/**
 * The first administrator is made before the server listens; fetching from an address reaches into the internal network; a token
 * would outlive the session of the person who made it.
 */
const closedPaths = /^\/(register-admin$|transfer\/|actions\/upload-from-urls$|(api|admin)-tokens(\/|$))/;

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
