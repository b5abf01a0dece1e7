import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { type MissingPart, MissingParts } from './missing-parts.tsx';

/** One decision to confirm: what it does, and the button that does it. */
export function ConfirmPage({
  context,
  state,
  title,
  caption,
  text,
  button,
  facts,
  missing = [],
  seen,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  /** The record that is decided on. */
  caption: string;
  text: string;
  button: string;
  facts?: Child;
  /** What keeps it from being decided now: the button comes when nothing is missing. */
  missing?: readonly MissingPart[];
  /** The hash of what is confirmed, where it can change. */
  seen?: string;
}) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      {seen === undefined ? null : <SeenField state={state} now={seen} />}
      <WarningText>{text}</WarningText>
      {facts}
      <MissingParts title={t('grants.call.obstacles')} parts={missing} />
      {missing.length === 0 ? (
        <ButtonRow>
          <Button>{button}</Button>
        </ButtonRow>
      ) : null}
    </FormPage>
  );
}
