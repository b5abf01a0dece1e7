import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { Details } from './details.tsx';

/**
 * A part of a long form that is closed at first, since its usual answers are filled in or it may stay empty. It is open when one of its
 * fields holds an error, and where the page says so.
 */
export function FoldedFields({
  title,
  open,
  children,
}: PropsWithChildren<{ title: string; open?: boolean }>) {
  // Drawn first: an error of a field inside is seen in what it drew.
  const drawn = (<>{children}</>).toString();
  return (
    <Details summary={title} open={open || String(drawn).includes('govuk-error-message')}>
      {raw(drawn)}
    </Details>
  );
}
