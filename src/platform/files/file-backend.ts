import type { Inspected, KnownFile } from './inspect-folder.ts';

/** Where whole contents lie, each under its hash: a folder, or a bucket of an object storage. */
export type FileBackend = {
  /** Takes a file of this machine over. It is there, whole and for good, when the promise resolves; the file itself may be gone then. */
  take(sha256: string, file: string): Promise<void>;
  read(sha256: string): Promise<ReadableStream | undefined>;
  /** Takes a content away for good that was last put before a moment; nothing happens otherwise. */
  remove(sha256: string, when: { before: Date }): Promise<void>;
  /** Compares what lies here with the files that records name. */
  inspect(known: readonly KnownFile[], options?: { looking?: boolean; now?: number }): Promise<Inspected>;
};
