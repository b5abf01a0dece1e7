import type { PropsWithChildren } from 'hono/jsx';

/** Help under a label; its id is named by the field's `aria-describedby`. `block` is the component it lies in. */
export function Hint({ id, block, children }: PropsWithChildren<{ id: string; block?: string }>) {
  return (
    <div id={id} class={`govuk-hint${block ? ` ${block}__hint` : ''}`}>
      {children}
    </div>
  );
}
