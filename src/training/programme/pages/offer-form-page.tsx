import { actionCurrency } from '../../../platform/action-currency.ts';
import { bodies } from '../../../platform/bodies.ts';
import { addDays, type PlainDate } from '../../../platform/dates.ts';
import type { FormState, Typed } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Details } from '../../../ui/details.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { inOnePiece } from '../../../ui/in-one-piece.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { nightsOf } from '../../travel/rules.ts';
import { groupRows, registrations, spoken } from '../schema.ts';
import { placeGroupText } from './place-group-text.ts';

/** Who may register until when, how many places there are and for whom, the languages, and who pays. */
export function OfferFormPage({
  state,
  action,
  token,
  event,
  budgetLines,
  stored,
}: {
  state: FormState;
  action: string;
  token: string;
  event: { readonly title: string; readonly startsOn: PlainDate; readonly endsOn: PlainDate };
  budgetLines: readonly { readonly id: string; readonly heading: string; readonly description: string }[];
  stored: Typed;
}) {
  const { t, day } = useLanguage();
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const languages = spoken.map((one) => ({ value: one, text: localeFacts(one).name }));
  return (
    <FormPage
      {...state}
      action={action}
      token={token}
      title={t('training.offer.title')}
      caption={event.title}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={inOnePiece(state.typed, ['register_until'])}
          stored={inOnePiece(stored, ['register_until'])}
          label={(name) =>
            name.startsWith('group-') ? t('training.offer.groups') : t(`training.offer.${name}`)
          }
        />
      ) : null}
      <Radios
        name="registration"
        label={t('training.offer.registration')}
        choices={registrations.map((one) => ({
          value: one,
          text: t(`training.registration.${one}`),
          hint: t(`training.registration.${one}.hint`),
        }))}
      />
      <NumberInput
        name="places"
        label={t('training.offer.places')}
        hint={t('training.offer.places_hint')}
        width={4}
        optional
      />
      <DateInput
        name="register_until"
        label={t('training.offer.register_until')}
        hint={t('training.offer.register_until_hint')}
        optional
      />
      <TextArea
        name="introduction"
        label={t('training.offer.introduction')}
        hint={t('training.offer.introduction_hint')}
        rows={5}
        optional
      />
      <TextArea
        name="bring"
        label={t('training.offer.bring')}
        hint={t('training.offer.bring_hint')}
        rows={3}
        optional
      />
      <TextArea
        name="invite_note"
        label={t('training.offer.invite_note')}
        hint={t('training.offer.invite_note_hint')}
        rows={3}
        optional
      />
      <SafetyRail />
      <Checkboxes name="languages" label={t('training.offer.languages')} choices={languages} small optional />
      <Checkboxes
        name="interpretation"
        label={t('training.offer.interpretation')}
        choices={languages}
        small
        optional
      />
      <Fieldset
        legend={t('training.offer.groups')}
        id="groups"
        hint={t('training.offer.groups_hint')}
        optional
      >
        <Groups state={state} />
      </Fieldset>
      {budgetLines.length > 0 ? (
        <Select
          name="budget_line"
          label={t('training.offer.budget_line')}
          empty={t('training.offer.no_budget_line')}
          options={budgetLines.map(({ id, heading, description }) => ({
            value: id,
            text: `${heading} · ${description}`,
          }))}
        />
      ) : null}
      <Checkboxes
        name="nights"
        label={t('training.offer.nights')}
        hint={t('training.offer.nights_hint')}
        choices={nightsOf(event).map((night) => ({
          value: String(night),
          text: t('training.travel.night_from_to', {
            from: day(addDays(event.startsOn, night)),
            to: day(addDays(event.startsOn, night + 1)),
          }),
        }))}
        whole
        small
        optional
      />
      <MoneyInput
        name="travel_up_to"
        label={t('training.offer.travel_up_to')}
        hint={t('training.offer.travel_up_to_hint')}
        currency={actionCurrency()}
        optional
      />
      <TextInput
        name="co_funder"
        label={t('training.offer.co_funder')}
        hint={t('training.offer.co_funder_hint')}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** Those that are filled and one more; the rest behind a line that opens without script too. */
function Groups({ state: { typed, errors } }: { state: FormState }) {
  const { t } = useLanguage();
  const named = [...Object.keys(typed), ...Object.keys(errors ?? {})].flatMap((name) => {
    const at = /^group-(\d+)/.exec(name)?.[1];
    return at === undefined || (name in typed && !typedOne(typed, name)) ? [] : [Number(at)];
  });
  const open = Math.min(Math.max(2, ...named.map((at) => at + 2)), groupRows);
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => <GroupRow at={from + at} />);
  return (
    <>
      {rows(0, open)}
      {open < groupRows ? (
        <Details summary={t('training.offer.more_groups')}>{rows(open, groupRows)}</Details>
      ) : null}
    </>
  );
}

function GroupRow({ at }: { at: number }) {
  const { t, locale } = useLanguage();
  return (
    <Fieldset legend={t('training.offer.group', { number: at + 1 })} id={`group-${at}`}>
      <Select
        name={`group-${at}-kind`}
        label={t('training.body_kind')}
        empty={t('common.any')}
        options={bodies.map((kind) => ({ value: kind, text: placeGroupText(t, kind) }))}
      />
      <Select
        name={`group-${at}-jurisdiction`}
        label={t('common.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <NumberInput name={`group-${at}-places`} label={t('training.offer.group_places')} width={4} optional />
    </Fieldset>
  );
}
