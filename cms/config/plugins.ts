import { maxUploadBytes } from '../src/limits.ts';

export default () => ({
  upload: {
    config: {
      sizeLimit: maxUploadBytes,
      // The check is ours (`src/desk/uploads`). Strapi's believes what a browser declares, answers in English, and warns where it has no list.
      security: { deniedTypes: [] },
      // The publisher makes the sizes that pages need.
      breakpoints: {},
    },
  },
});
