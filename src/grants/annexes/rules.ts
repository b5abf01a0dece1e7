import type { FileState } from '../../platform/files/file-state.ts';

/** A file of an application, and what is known of it. */
export type Annex = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly state: FileState;
  readonly uploadedBy: string | null;
  readonly decisionReason: string | null;
};
