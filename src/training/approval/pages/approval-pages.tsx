import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { EventSummary, type PublicParts, Version } from '../../pages/event-summary.tsx';
import type { Gathering } from '../../queries.ts';

type Shown = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
};

/** Asking a person by name to agree to the event. */
export function AskPage({ context, state, gathering, people }: Shown & { people: readonly Option[] }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.approval.ask.title')}
      caption={gathering.title}
      intro={<p class="govuk-body">{t('training.approval.ask.text')}</p>}
    >
      <Version {...{ state, gathering }} />
      <Select
        name="approver"
        label={t('training.approval.approver')}
        hint={t('training.approval.approver_hint')}
        empty={t('people.choose')}
        options={people}
      />
      <Button>{t('training.approval.ask.action')}</Button>
    </FormPage>
  );
}

/** Agreeing to the event, below all that is to be read of it. */
export function ApprovePage({ context, state, gathering, parts }: Shown & { parts: PublicParts }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.approval.approve.title')}
      caption={gathering.title}
      intro={
        <>
          <p class="govuk-body">{t('training.approval.approve.text')}</p>
          <EventSummary gathering={gathering} {...parts} tellsPlace />
          <p class="govuk-body">
            <a class="govuk-link" href={`/staff/gatherings/${gathering.id}/return`}>
              {t('training.approval.return.action')}
            </a>
          </p>
        </>
      }
    >
      <Version {...{ state, gathering }} />
      <Button>{t('training.approval.approve.action')}</Button>
    </FormPage>
  );
}

/** Returning the event to its planner, with what must be corrected. */
export function ReturnPage({ context, state, gathering }: Shown) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.approval.return.title')}
      caption={gathering.title}
      intro={<p class="govuk-body">{t('training.approval.return.text')}</p>}
    >
      <Version {...{ state, gathering }} />
      <TextArea name="reason" label={t('training.approval.reason')} rows={3} />
      <SafetyRail />
      <Button>{t('training.approval.return.action')}</Button>
    </FormPage>
  );
}
