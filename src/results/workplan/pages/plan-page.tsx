import type { Participant } from '../../../action/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** When a milestone is to be reached, by which partner, and why so. */
export function PlanPage({
  context,
  state,
  name,
  partners,
  headings,
  milestones,
}: {
  context: ActingContext;
  state: FormState;
  name: string;
  partners: readonly Participant[];
  headings: readonly Option[];
  /** The others of the work plan, one of which may come before it. */
  milestones: readonly Option[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.milestone.plan')}
      caption={name}
    >
      <DateInput name="starts_on" label={t('results.milestone.starts_on')} />
      <DateInput name="ends_on" label={t('results.milestone.ends_on')} />
      <Select
        name="partner"
        label={t('action.work_plan.responsible')}
        hint={t('results.milestone.partner_hint')}
        optional
        empty={t('results.milestone.no_partner')}
        options={partners.map(({ id, name: text }) => ({ value: id, text }))}
      />
      <Select
        name="heading"
        label={t('action.budget.heading')}
        optional
        empty={t('results.milestone.no_heading')}
        options={headings}
      />
      <Select
        name="follows"
        label={t('results.milestone.follows')}
        hint={t('results.milestone.follows_hint')}
        optional
        empty={t('results.milestone.follows_none')}
        options={milestones}
      />
      <SafetyRail />
      <TextArea name="reason" label={t('results.target.reason')} hint={t('results.milestone.reason_hint')} />
      <ButtonRow>
        <Button>{t('results.milestone.save')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
