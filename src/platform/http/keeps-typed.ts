/** What a page with such a form is drawn with (`ui/keep-typed.tsx`). */
export type KeepsTyped = {
  /** The hidden field that says what the page showed; undefined where a text waits on the device alone, until its button is pressed. */
  readonly seen: string | undefined;
  /** Whose text it is on a device that several people use: says nothing about the account. */
  readonly account: string;
  /** AES-256 key, base64url: text that waits on a device is read by its account alone. */
  readonly key: string;
  /** Whether the form holds what is stored, or what was typed and not stored, or that beside a newer version. */
  readonly holds: 'stored' | 'typed' | 'conflict';
};
