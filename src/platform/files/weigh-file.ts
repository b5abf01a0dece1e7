import { createHash } from 'node:crypto';
import { problem } from '../problem.ts';
import { cleanName, type FileStore } from './store.ts';

/** Bytes of a file whose text is handed on. */
const longestText = 65_536;

/**
 * Takes files like the store and keeps none: of each its hash and its size, and of a small one its text. For pages on which
 * anyone, signed in or not, shows a file to have it compared. Problems: `file_too_large` (413), `file_empty` (422).
 */
export const scales: Pick<FileStore, 'put'> = {
  put: async (content, { name, limit, field }) => {
    const hash = createHash('sha256');
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of content) {
      size += part.length;
      if (size > limit)
        throw problem('file_too_large', { megabytes: Math.floor(limit / 1_000_000) }, { field });
      hash.update(part);
      if (size <= longestText) parts.push(part);
    }
    if (size === 0) throw problem('file_empty', {}, { field });
    return {
      sha256: hash.digest('hex'),
      size,
      type: 'application/octet-stream',
      name: cleanName(name),
      ...(size <= longestText ? { text: Buffer.concat(parts).toString('utf8') } : {}),
    };
  },
};
