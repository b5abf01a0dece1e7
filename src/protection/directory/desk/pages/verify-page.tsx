import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import type { ServiceRow } from '../../queries.ts';
import { publicRows } from './service-rows.tsx';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly service: ServiceRow;
  /** The name of the service's jurisdiction. */
  readonly place: string;
};

/** Everything that becomes public, and the day on which the service agreed to be listed. */
export function VerifyPage({ context, state, service, place }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('service.verify.title')}
      caption={service.content.provider}
      intro={
        <>
          <p class="govuk-body">{t('service.verify.text')}</p>
          <SummaryList
            rows={[
              { key: t('service.area'), value: <bdi>{`${place}: ${service.areaName}`}</bdi> },
              ...publicRows(service.content, context),
            ]}
          />
        </>
      }
    >
      <DateInput name="agreed_on" label={t('service.agreed_on')} hint={t('service.agreed_on.hint')} />
      <input type="hidden" name="version" value={String(service.version)} />
      <Button>{t('service.verify.action')}</Button>
    </FormPage>
  );
}
