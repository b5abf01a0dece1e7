import type { Child } from 'hono/jsx';
import type { FormState } from '../platform/http/route.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Form, type FormProps } from './form.tsx';
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
  return (
    <>
      <ErrorSummary errors={errors} />
      {title ? <Heading caption={caption}>{title}</Heading> : null}
      {intro}
      <Form {...form} typed={typed} errors={errors}>
        {children}
      </Form>
    </>
  );
}
