import type { ServerResponse } from 'node:http';
import { maxUploadBytes } from '../src/limits.ts';

export default () => ({
  upload: {
    config: {
      sizeLimit: maxUploadBytes,
      // The check is ours (`src/desk/uploads`). Strapi's believes what a browser declares, answers in English, and warns where it has no list.
      security: { deniedTypes: [] },
      // The publisher makes the sizes that pages need.
      breakpoints: {},
      providerOptions: {
        localServer: {
          /** An upload is on the admin's origin: a browser may save it or show it as a picture, and never runs it. */
          setHeaders(response: ServerResponse) {
            response.setHeader('Content-Disposition', 'attachment');
            response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
            response.setHeader('X-Content-Type-Options', 'nosniff');
          },
        },
      },
    },
  },
});
