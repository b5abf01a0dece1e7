import type { PropsWithChildren } from 'hono/jsx';

/** Help under a label; its id is named by the field's `aria-describedby`. */
export function Hint({ id, children }: PropsWithChildren<{ id: string }>) {
  return (
    <div id={id} class="govuk-hint">
      {children}
    </div>
  );
}
