/** A reply in its institution: written, waiting for approval, or with the partner. */
export type ReplyState = 'draft' | 'submitted' | 'sent';
