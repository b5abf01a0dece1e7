import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { FormState } from '../platform/http/route.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Form, type FormProps } from './form.tsx';
import { type Labels, pageFormId } from './form-context.ts';
import { Heading } from './heading.tsx';

/** A page that is one form: what is wrong, what it is, the form. Spread the route's `FormState` into it. */
export function FormPage({
  title,
  caption,
  intro,
  errors,
  typed,
  conflict: _conflict,
  children,
  ...form
}: FormProps & FormState & { title?: string; caption?: string; intro?: Child }) {
  const labels: Labels = new Map();
  // Drawn first, shown last: the fields tell the summary above them what they are called.
  const drawn = (
    <Form id={pageFormId} {...form} typed={typed} errors={errors} labels={labels}>
      {children}
    </Form>
  ).toString();
  return (
    <>
      <ErrorSummary errors={errors} labels={labels} />
      {title ? <Heading caption={caption}>{title}</Heading> : null}
      {intro}
      {raw(drawn)}
    </>
  );
}
