import { type Answer, download } from '../http/route.ts';
import { problem } from '../problem.ts';
import { type AcceptedType, endingsOf } from './detect-type.ts';
import type { FileStore } from './store.ts';

/** A kept file as a download, sandboxed and under a name that tells nothing but of what kind it is. Problem: `file_missing`. */
export async function serveFile(
  store: Pick<FileStore, 'read'>,
  kind: string,
  { id, sha256, type }: { readonly id: string; readonly sha256: string; readonly type: string },
): Promise<Answer> {
  const content = await store.read(sha256);
  if (!content) throw problem('file_missing');
  const [ending = 'bin'] = endingsOf[type as AcceptedType] ?? [];
  return download(`${kind}-${id.slice(-8)}.${ending}`, type, content);
}
