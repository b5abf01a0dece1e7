import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';

/** One decision to confirm: what it does, and the button that does it. */
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
  /** The record that is decided on. */
  caption: string;
  text: string;
  button: string;
}) {
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <WarningText>{text}</WarningText>
      <ButtonRow>
        <Button>{button}</Button>
      </ButtonRow>
    </FormPage>
  );
}
