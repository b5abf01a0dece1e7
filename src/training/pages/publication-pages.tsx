import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Gathering } from '../queries.ts';
import { EventSummary, type PublicParts, Version } from './event-summary.tsx';

type Shown = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
};

/** Publishing an event, below all that everybody will then read. */
export function PublishPage({ context, state, gathering, parts }: Shown & { readonly parts: PublicParts }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.publish.title')}
      caption={gathering.title}
      intro={
        <>
          <p class="govuk-body">{t('training.publish.text')}</p>
          <EventSummary gathering={gathering} {...parts} />
          <WarningText>{t('training.publish.warning')}</WarningText>
        </>
      }
    >
      <Version {...{ state, gathering }} />
      <Button>{t('training.publish.action')}</Button>
    </FormPage>
  );
}

/** Making a published event a draft again. */
export function UnpublishPage({ context, state, gathering }: Shown) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.unpublish.title')}
      caption={gathering.title}
      intro={<WarningText>{t('training.unpublish.text')}</WarningText>}
    >
      <Version {...{ state, gathering }} />
      <Button look="warning">{t('training.unpublish.action')}</Button>
    </FormPage>
  );
}
