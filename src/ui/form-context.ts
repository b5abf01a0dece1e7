import { createContext, useContext } from 'hono/jsx';
import type { FormState, Typed } from '../platform/http/route.ts';

/** The element id of a page's own form: the menu of languages sends it, so that what was typed stays. */
export const pageFormId = 'page-form';

export type Errors = FormState['errors'];

/** The labels of the fields that were drawn, by element id: what the error summary calls them. */
export type Labels = Map<string, string>;

/** What was typed and what is wrong with it, given by a form to the fields inside it; they leave their labels. */
export const FormContext = createContext<{
  readonly typed: Typed;
  readonly errors: Errors;
  readonly labels?: Labels | undefined;
  /** Where the form is sent, of one that comes back with what was typed. */
  readonly action?: string;
}>({ typed: {}, errors: {} });

/** Leaves a field's label with the form around it. */
export function leaveLabel(id: string, label: string): void {
  useContext(FormContext).labels?.set(id, label);
}

/** What a field was given itself, else what the form around it holds. */
export function useForm(own: { typed?: Typed; errors?: Errors }): { typed: Typed; errors: Errors } {
  const form = useContext(FormContext);
  return { typed: own.typed ?? form.typed, errors: own.errors ?? form.errors };
}

/** The one value typed under a name, '' when nothing was. */
export function typedOne(typed: Typed, name: string): string {
  const value = typed[name] ?? typed[`${name}[]`];
  return typeof value === 'string' ? value : (value?.at(-1) ?? '');
}

/** All values ticked under a name, with or without its `[]`. */
export function typedMany(typed: Typed, name: string): readonly string[] {
  const value = typed[name] ?? typed[`${name}[]`] ?? [];
  return typeof value === 'string' ? [value] : value;
}

export function errorOf(errors: Errors, name: string): string | undefined {
  return errors[name] ?? errors[`${name}[]`];
}

/** The element id of a field: its name, so that the error summary's links find it. */
export function idOf(name: string): string {
  return name.replace(/\[\]$/, '').replace(/[^\w-]+/g, '-');
}
