import { lockFile } from '../../site/publisher/file-lock.ts';
import { until } from './until.ts';

/** Waits until the other process releases it. */
export async function lockInTurn(file: string): Promise<Disposable> {
  let held: Disposable | undefined;
  await until(() => (held = lockFile(file)) !== undefined);
  return held as unknown as Disposable;
}
