import type { PropsWithChildren } from 'hono/jsx';

/** A passage set apart: a quotation, a rule that applies. */
export function InsetText({ children }: PropsWithChildren) {
  return <div class="govuk-inset-text">{children}</div>;
}
