import { previewAskSchema, type PreviewAnswer } from '@pho-luat/shared/schemas/preview';
import { previewFile, type FileTools } from '../../preview/file.ts';
import { previewPage, type PreviewTools } from '../../preview/page.ts';
import { BadAsk, type Routes } from './server.ts';

/** A document's page as it would be, and the files that such a page shows. */
export function previewRoutes(tools: PreviewTools & FileTools): Routes {
  return {
    async 'POST /preview'({ body }, signal) {
      const asked = previewAskSchema.safeParse(body);
      if (!asked.success) throw new BadAsk(asked.error.message);
      const answer: PreviewAnswer = await previewPage({ ...tools, signal: AbortSignal.any([tools.signal, signal]) }, asked.data);
      return { json: answer };
    },
    async 'GET /preview/file'({ query }) {
      return previewFile(tools, query.get('path') ?? '');
    },
  };
}
