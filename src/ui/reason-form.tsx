import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../platform/http/route.ts';
import { Button } from './button.tsx';
import { FormPage } from './form-page.tsx';
import { SafetyRail } from './safety-rail.tsx';
import { TextArea } from './text-area.tsx';

/** One reason and a button: what it does stands above the one field. Most take something back or away. */
export function ReasonForm({
  context: { language, url, token },
  state,
  title,
  caption,
  text,
  label,
  action,
  look = 'warning',
}: {
  context: Pick<ActingContext, 'language' | 'url' | 'token'>;
  state: FormState;
  title: string;
  caption?: string;
  text?: Child;
  /** What the reason is called where it is not simply one. */
  label?: string;
  /** What the button says where it is not the title. */
  action?: string;
  look?: 'main' | 'warning';
}) {
  return (
    <FormPage {...state} action={url.pathname} token={token} title={title} caption={caption}>
      {text}
      <TextArea name="reason" label={label ?? language.t('common.reason')} rows={3} />
      <SafetyRail />
      <Button look={look}>{action ?? title}</Button>
    </FormPage>
  );
}
