import type { Arrived } from '../files/store.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { Problem } from '../problem.ts';
import type { FileUse, Typed } from './route.ts';

/** A file that came before its form, or with it, and is named by its content. */
export type Sent = { readonly field: string; readonly sha256: string; readonly name: string };

/** What a form sent. */
export type Body = {
  readonly typed: Typed;
  readonly files: Readonly<Record<string, readonly StoredFile[]>>;
  /** What came to be kept and lies apart until it is known that whoever sent it may. */
  readonly arrived?: readonly { readonly field: string; readonly file: Arrived }[];
  /** Those of them that were taken. */
  readonly taken?: readonly Sent[];
  /** Why a file was not taken: the form is shown again with it, and with everything typed. */
  readonly refused?: Problem;
  /** A file came and was not read, because nobody was signed in. */
  readonly passedOver?: true;
  /** It was sent while it was typed. */
  readonly keeping?: true;
};

/** Files are used as the route says; or they are passed over, and what was typed beside them is taken; or none may come. */
export type TakesFiles = FileUse | 'passed_over' | 'refused';
