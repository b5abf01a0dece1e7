import type { PropsWithChildren } from 'hono/jsx';
import type { Typed } from '../platform/http/route.ts';
import { type Errors, FormContext, type Labels } from './form-context.ts';

export type FormProps = PropsWithChildren<{
  readonly action: string;
  /** `Context.token`. */
  readonly token: string;
  readonly typed?: Typed;
  readonly errors?: Errors;
  /** Collects the labels of the fields inside. */
  readonly labels?: Labels;
  /** Sends files too (multipart). */
  readonly files?: boolean;
  readonly id?: string;
}>;

/**
 * A form that posts to one of our routes. Gives what was typed and its errors to the fields inside.
 * Its first button must be the one that saves: Enter presses it.
 */
export function Form({ action, token, typed = {}, errors = {}, labels, files, id, children }: FormProps) {
  return (
    <FormContext.Provider value={{ typed, errors, labels, action }}>
      <form
        id={id}
        action={action}
        method="post"
        enctype={files ? 'multipart/form-data' : undefined}
        class="m-form"
        novalidate
      >
        <HiddenToken token={token} />
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** The two hidden fields every post carries: `_token` (against forgery) and `_once` (so that a form sent twice acts once). */
export function HiddenToken({ token }: { token: string }) {
  const cut = token.lastIndexOf('.');
  return (
    <>
      <input type="hidden" name="_token" value={token.slice(0, cut)} />
      <input type="hidden" name="_once" value={token.slice(cut + 1)} />
    </>
  );
}
