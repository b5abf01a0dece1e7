import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { Paper } from '../queries.ts';

type Props = { readonly context: ActingContext; readonly state: FormState; readonly paper: Paper };

/** Letting everybody take a file, by somebody who stands for what is in it. */
export function PublicationFormPage({ context, state, paper }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('papers.publish.action')}
      caption={paper.title}
    >
      <InsetText>{t('papers.publish.text')}</InsetText>
      <Tick name="nobody_at_risk" label={t('papers.publish.nobody_at_risk')} />
      <Button>{t('papers.publish.action')}</Button>
    </FormPage>
  );
}

/** Taking a file away for good. */
export function RemovalFormPage({ context, state, paper }: Props) {
  const { t } = context.language;
  return (
    <ReasonForm
      context={context}
      state={state}
      title={t('papers.remove.action')}
      caption={paper.title}
      text={<InsetText>{t('papers.remove.text')}</InsetText>}
    />
  );
}
