import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';

/** One press that cannot be taken back: what it does, and the button. */
export function ConfirmPage({
  context,
  state,
  title,
  caption,
  text,
  button,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  text: string;
  button: string;
}) {
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<p class="govuk-body">{text}</p>}
    >
      <Button look="warning">{button}</Button>
    </FormPage>
  );
}
