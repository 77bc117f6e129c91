import type { Core } from '@strapi/strapi';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

export type Middleware = Core.MiddlewareHandler;

/**
 * Puts a middleware into one of the routes (`POST /login`) of Strapi's admin or of a plugin, after its check of who is logged in. A route
 * that a later Strapi renames stops the start: nothing may lose what is done before it unnoticed.
 */
export function beforeRoute(owner: unknown, name: string, ...steps: Middleware[]): void {
  const groups = Object.values((owner as { routes: Record<string, { routes: Route[] }> }).routes);
  const route = groups.flatMap(({ routes }) => routes).find(({ method, path }) => `${method} ${path}` === name);
  if (!route) throw new Error(`Strapi has no route «${name}» to go before`);
  route.config = { ...route.config, middlewares: [...steps, ...(route.config?.middlewares ?? [])] };
}
