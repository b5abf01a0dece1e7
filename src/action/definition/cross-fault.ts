/** A fault that only shows when files are read together, or one file as a whole. */
export type CrossFault = {
  readonly in:
    | 'action'
    | 'logframe'
    | 'workplan'
    | 'privacy'
    | 'voice'
    | 'advocacy'
    | 'capacity'
    | 'protection'
    | number;
  readonly path: (string | number)[];
  readonly expected: string;
};
