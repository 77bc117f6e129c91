import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { parsedJson } from '@pho-luat/shared/json';

/** What a file says as JSON of a schema; nothing where it is not there, cannot be read, or says something else. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  return schema.safeParse(parsedJson(await readFile(path, 'utf8').catch(() => ''))).data;
}
