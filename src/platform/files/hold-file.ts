import { problem } from '../problem.ts';
import { cleanName, type FileStore } from './store.ts';
import { mostOfPart } from './upload-parts.ts';

/** Takes a part of a file like the store and hands its bytes on. Problem: `file_too_large` (413). */
export const hands: Pick<FileStore, 'put'> = {
  put: async (content, { name }) => {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of content) {
      size += part.length;
      if (size > mostOfPart) throw problem('file_too_large', { megabytes: 1 });
      parts.push(part);
    }
    return {
      sha256: '',
      size,
      type: 'application/octet-stream',
      name: cleanName(name),
      bytes: Buffer.concat(parts),
    };
  },
};
