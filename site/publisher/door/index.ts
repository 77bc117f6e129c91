import type { Publisher } from '../publisher.ts';
import type { Wake } from '../wake.ts';
import { codeRoutes } from './codes.ts';
import { previewRoutes } from './preview.ts';
import { rollbackRoutes } from './rollback.ts';
import { startDoor } from './server.ts';

/** The publisher's own door, for the CMS's preview and the operator's commands on this machine. */
export function openDoor(publisher: Publisher, wake: Wake): ReturnType<typeof startDoor> {
  return startDoor(publisher.installation.door, {
    ...previewRoutes(publisher),
    ...rollbackRoutes(publisher, wake),
    ...codeRoutes(publisher),
  });
}
