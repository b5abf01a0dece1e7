/** A file that was sent: in the store its content is addressed by its hash, the name is what the person called it. */
export type StoredFile = {
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The type found in the content, never the one the browser claimed: `application/pdf`. */
  readonly type: string;
  /** The person's file name, cleaned of paths and control characters; at most 120 characters. */
  readonly name: string;
  /** It is held back until a virus scanner has answered. */
  readonly quarantined?: true;
  /** What stands in a small file that was only weighed (`weigh-file.ts`): it is in no store. */
  readonly text?: string;
  /** A part of a file that was only taken in hand (`hold-file.ts`): it is in no store. */
  readonly bytes?: Buffer;
};
