import { installation } from '../src/installation.ts';
import { maxUploadBytes } from '../src/limits.ts';

const { cmsPort } = installation();

export default () => [
  'global::local-proxy',
  'strapi::errors',
  'global::not-stored',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        directives: {
          // As text: Strapi lays a list over its own list, item by item, and `https:` would stay in it.
          'connect-src': "'self'",
          'img-src': "'self' data: blob:",
          'media-src': "'self' blob:",
          'font-src': "'self' data:",
          // The admin's components write their styles into the page.
          'style-src': "'self' 'unsafe-inline'",
          'frame-ancestors': "'none'",
          upgradeInsecureRequests: null,
        },
      },
      frameguard: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    },
  },
  // The admin is served from here, so no other origin has business here; Strapi insists on the middleware, and allows all by default.
  { name: 'strapi::cors', config: { origin: [`http://localhost:${cmsPort}`], credentials: false, maxAge: 600 } },
  'global::uploads',
  'global::multipart-gate',
  'strapi::query',
  {
    name: 'strapi::body',
    // The largest draft, a plan with four full texts in Vietnamese, is some 3 MB.
    config: { jsonLimit: '5mb', formLimit: '64kb', textLimit: '64kb', formidable: { maxFileSize: maxUploadBytes } },
  },
  'global::sent-files',
  'strapi::favicon',
  'strapi::public',
];
