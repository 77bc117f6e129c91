import type { Core } from '@strapi/strapi';
import type { Act } from '../contracts/asking.ts';
import { askFirst } from '../guards/asking.ts';
import type { LogDocument } from '../publication/draft.ts';
import { writeLog } from '../publication/transaction.ts';
import { documentTypeOf, isDrafted } from '../publication/types.ts';
import { beforeRoute } from '../routes/before-route.ts';
import { isPublication, operationNames, type OperationName } from './operation.ts';
import { perform } from './operations.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Result = Awaited<ReturnType<Middleware>>;

interface Params {
  documentId?: string;
  status?: string;
  data?: LogDocument;
}

const bulkActs: readonly Act[] = ['publish', 'unpublish', 'delete'];

/** What is done to all that are selected in a list is asked about once: document by document, each would ask. */
function askOnceForAll(strapi: Core.Strapi): void {
  for (const act of bulkActs) {
    const route = `POST /collection-types/:model/actions/bulk${act[0]?.toUpperCase()}${act.slice(1)}`;
    beforeRoute(strapi.plugin('content-manager'), route, (_, next) => writeLog(strapi, (log) => askFirst(log, act, next)));
  }
}

/** The one document middleware. Nothing may be awaited before the transaction is open (`transaction.ts`). */
export function registerOperations(strapi: Core.Strapi): void {
  askOnceForAll(strapi);
  const middleware: Middleware = (context, next) => {
    const type = documentTypeOf(context.uid);
    if (!type || !isOperation(context.action)) return next();
    const name = context.action;
    const params = context.params as Params;
    const id = params.documentId;
    const data: LogDocument = { ...params.data };
    if (name === 'create' || name === 'update' || name === 'clone') params.data = data;
    return writeLog(strapi, async (log) => {
      let result: Result | undefined;
      const save = async () => {
        result = await next();
        return name === 'clone' ? documentIdOf(result) : (id ?? documentIdOf(result));
      };
      const publishes = isPublication(name, type, params.status);
      const act = publishes && isDrafted(type) ? 'publish' : name === 'unpublish' || name === 'delete' ? name : 'save';
      await askFirst(log, act, () => perform({ name, log, type, id, data, publishes, save }));
      return result as Result;
    });
  };
  strapi.documents.use(middleware);
}

function isOperation(action: string): action is OperationName {
  return operationNames.some((name) => name === action);
}

function documentIdOf(result: unknown): string | undefined {
  return (result as { documentId?: string } | null | undefined)?.documentId;
}
