import type { FileStore } from '../platform/files/store.ts';
import type { Language } from '../platform/language/language.ts';

/** What the grants area is handed by the platform. */
export type GrantsParts = {
  /** The instance's secret: receipts are signed with a key derived from it. */
  readonly secret: string;
  /** Earlier ones, under which receipts may have been signed. */
  readonly secretsBefore: readonly string[];
  readonly store: FileStore;
  /** In which agreements are written: the authentic text is English. */
  readonly english: Language;
  readonly baseUrl: string;
  /** Documents say that what they hold is invented. */
  readonly demonstration: boolean;
};
