import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { Committee } from '../queries.ts';
import { quorumOf } from '../rules.ts';
import { DepartureFields, type Passed } from './departure-fields.tsx';

/** The record of the meeting: who was present, the votes where there were some, and the minutes. */
export function RecordPage({
  context,
  committee,
  stored,
  state,
  passed,
}: {
  context: ActingContext;
  committee: Committee;
  stored: Readonly<Record<string, string>>;
  state: FormState;
  /** The applications of the latest ranking that passed. */
  passed: readonly Passed[];
}) {
  const { language } = context;
  const { t } = language;
  const { version, members, terms } = committee;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.committee.record.title')}
      caption={`${committee.callNumber} · ${language.day(committee.meetingOn)}`}
    >
      <input
        type="hidden"
        name="version"
        value={String(state.conflict ? version : (state.typed.version ?? version))}
      />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={stored}
          label={(name) =>
            t(name === 'minutes' ? 'grants.decision.minutes' : `grants.committee.${name.split('.')[0]}`)
          }
        />
      ) : null}
      <Checkboxes
        name="present"
        label={t('grants.committee.present')}
        hint={t('grants.committee.quorum.hint', {
          needed: quorumOf(committee).needed,
          percent: terms.quorumPercent,
        })}
        choices={members
          .filter(({ declaration }) => declaration !== 'conflict')
          .map(({ personId, name, role }) => ({
            value: personId,
            text: `${name} · ${t(`grants.committee.role.${role}`)}`,
          }))}
        whole
        small
      />
      <Heading level={2}>{t('grants.committee.votes.title')}</Heading>
      <p class="govuk-body">
        {t('grants.committee.votes.text')} {t('grants.committee.majority')}
      </p>
      {committee.lots.map((lot) => (
        <LotVotes lot={lot} committee={committee} context={context} />
      ))}
      {passed.length > 0 ? (
        <DepartureFields passed={passed} count={Object.keys(committee.departures).length} state={state} />
      ) : null}
      <TextArea
        name="minutes"
        label={t('grants.decision.minutes')}
        hint={t('grants.committee.minutes_hint')}
        rows={12}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

function LotVotes({
  lot,
  committee: { terms },
  context: { language },
}: {
  lot: Committee['lots'][number];
  committee: Committee;
  context: ActingContext;
}) {
  const { t, locale } = language;
  return (
    <Fieldset legend={`${lot.number}. ${inLanguage(lot.title, locale)}`} id={`lot-${lot.number}`} optional>
      <Tick name={`agreed.${lot.number}`} label={t('grants.committee.agreed')} />
      <div class="govuk-date-input">
        {(['in_favour', 'against', 'abstained'] as const).map((name) => (
          <div class="govuk-date-input__item">
            <NumberInput name={`${name}.${lot.number}`} label={t(`grants.committee.${name}`)} width={2} />
          </div>
        ))}
      </div>
      {terms.tie === 'chair_decides' ? (
        <Select
          name={`casting.${lot.number}`}
          label={t('grants.committee.casting')}
          empty={t('grants.committee.casting.none')}
          options={(['in_favour', 'against'] as const).map((value) => ({
            value,
            text: t(`grants.committee.${value}`),
          }))}
        />
      ) : null}
    </Fieldset>
  );
}
