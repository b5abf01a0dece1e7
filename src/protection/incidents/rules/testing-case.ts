/** A text of the tests, with its script and what it identifies somebody by. */
export type Case = { readonly script: string; readonly kind: string; readonly text: string };
