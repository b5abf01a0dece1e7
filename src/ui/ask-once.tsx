import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../platform/http/route.ts';
import { Button, ButtonRow } from './button.tsx';
import { FormPage } from './form-page.tsx';
import { WarningText } from './warning-text.tsx';

/** Asks once before something is done that one press cannot take back: what will happen, the button, and the way back. */
export function AskOnce({
  context: { language, url, token },
  state,
  title,
  caption,
  text,
  warning,
  action = title,
  look = 'warning',
  back,
}: {
  context: Pick<ActingContext, 'language' | 'url' | 'token'>;
  state: FormState;
  title: string;
  caption?: string;
  text?: Child;
  /** What is gone for good. */
  warning?: string;
  /** What the button says where it is not the title. */
  action?: string;
  look?: 'main' | 'warning';
  /** The page of the record. */
  back: string;
}) {
  return (
    <FormPage {...state} action={url.pathname} token={token} title={title} caption={caption}>
      {text ? <p class="govuk-body">{text}</p> : null}
      {warning ? <WarningText>{warning}</WarningText> : null}
      <ButtonRow>
        <Button look={look}>{action}</Button>
        <a class="govuk-link" href={back}>
          {language.t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
