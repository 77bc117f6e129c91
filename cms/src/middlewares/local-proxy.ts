import type { Core } from '@strapi/strapi';

const forwarded = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'];

/** Only a proxy on this machine may say for whom it asks: anyone else could name any address, and escape the limit by address. */
const localProxy: Core.MiddlewareFactory = () => (context, next) => {
  const peer = context.req.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  if (!/^(127\.|::1$)/.test(peer)) for (const name of forwarded) delete context.req.headers[name];
  return next();
};

export default localProxy;
