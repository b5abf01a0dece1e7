import type { Child, PropsWithChildren } from 'hono/jsx';

/** Nothing is here yet: why, and what one can do about it. */
export function EmptyState({ action, children }: PropsWithChildren<{ action?: Child }>) {
  return (
    <div class="m-empty">
      <p class="govuk-body">{children}</p>
      {action}
    </div>
  );
}
