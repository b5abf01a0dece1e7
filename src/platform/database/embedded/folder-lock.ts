import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a folder for this process, or answers undefined when another process holds it.
 * It is a lock of the operating system on a file (SQLite takes it, on every platform), so it ends with the process
 * however that ends; a file with a process id in it would outlive a kill -9.
 */
export function lockFolder(folder: string): { release(): void } | undefined {
  const file = new DatabaseSync(path.join(folder, 'in-use.lock'));
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    file.close();
    if (/locked/.test(String(error))) return undefined;
    throw error;
  }
  return { release: () => file.close() };
}
