import { writable } from '../document.ts';

/** What is put in place of a name. */
export type TemplateValue = {
  /** The lines of a text, or a figure as it is read. */
  readonly lines: readonly string[];
  /** The same as a number, for a cell that is calculated with. */
  readonly number?: string | undefined;
  /** Rows of cells, the head first: a table is drawn where there is room for one. */
  readonly rows?: readonly (readonly string[])[];
};

/** What a name of a template gets; undefined where the name is not known. */
export type Values = (name: string) => TemplateValue | undefined;

/** A name of a template. `place`: where a text fits, where a table fits as well, where a table alone fits, or where neither does. */
export type TemplateName = { readonly name: string; readonly place: 'text' | 'block' | 'table' | 'none' };

export function xmlText(text: string): string {
  return writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
