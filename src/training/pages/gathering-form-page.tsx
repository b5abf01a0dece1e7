import type { ActingContext, FormState, Typed } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import { BothVersions } from '../../ui/both-versions.tsx';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { typedOne } from '../../ui/form-context.ts';
import { FormPage } from '../../ui/form-page.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CountedReason } from '../counted/pages/reason-field.tsx';
import { gatheringKinds, gatheringScopes, placeAudiences } from '../schema.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  title: string;
  /** Partners that this person may record a gathering for. */
  hosts: readonly { id: string; name: string }[];
  /** What is stored now; left out for a new one. */
  stored?: Readonly<Record<string, string>>;
  /** People are counted from the list of names, not on this form. */
  listed?: boolean;
  /** Figures count it already: what they count is changed with a reason. */
  counted?: boolean;
  /** Another person approved it: a change of its place or days needs that anew. */
  underApproval?: boolean;
};

/** The facts of a gathering as a form. */
export function GatheringFormPage({
  context,
  state,
  title,
  hosts,
  stored,
  listed = false,
  counted = false,
  underApproval = false,
}: Props) {
  const { language, url, token } = context;
  const { t, locale } = language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={title}
      intro={
        <>
          {underApproval ? <InsetText>{t('training.approval.change_ends')}</InsetText> : null}
          {stored ? <OfferElsewhere href={url.pathname.replace(/edit$/, 'offer')} /> : null}
        </>
      }
    >
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={wholeDays(state.typed)}
          stored={wholeDays(stored)}
          label={(name) => t(labels[name] ?? 'training.title')}
        />
      ) : null}
      <TextInput name="title" label={t('training.title')} />
      <Select
        name="language"
        label={t('training.language')}
        hint={t('training.language_hint')}
        empty={t('training.language.unsaid')}
        options={locales.map((one) => ({ value: one, text: localeName(one) }))}
      />
      <Radios
        name="kind"
        label={t('training.kind')}
        choices={gatheringKinds.map((kind) => ({ value: kind, text: t(`training.kind.${kind}`) }))}
      />
      <Radios
        name="scope"
        label={t('training.scope')}
        inline
        choices={gatheringScopes.map((scope) => ({ value: scope, text: t(`training.scope.${scope}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        hint={t('training.jurisdiction_hint')}
        empty={t('training.whole_region')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <TextInput name="place" label={t('training.place')} hint={t('training.place_hint')} />
      <Radios
        name="place_for"
        label={t('training.place_for')}
        hint={t('training.place_for_hint')}
        choices={placeAudiences.map((one) => ({ value: one, text: t(`training.place_for.${one}`) }))}
      />
      <Select
        name="host"
        label={t('training.host')}
        empty={t('people.choose')}
        options={hosts.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <DateInput name="starts_on" label={t('training.starts_on')} />
      <DateInput name="ends_on" label={t('training.ends_on')} hint={t('training.ends_on_hint')} optional />
      {listed ? null : (
        <Fieldset legend={t('training.others')} id="others" hint={t('training.others_hint')}>
          <NumberInput name="other_women" label={t('training.women')} width={4} optional />
          <NumberInput name="other_men" label={t('training.men')} width={4} optional />
        </Fieldset>
      )}
      {counted ? <CountedReason rule="facts" /> : <SafetyRail />}
      <p class="govuk-body">{t('training.legal_basis')}</p>
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** Where the rest of an event is changed. */
function OfferElsewhere({ href }: { href: string }) {
  const { t } = useLanguage();
  return (
    <p class="govuk-body">
      {t('training.edit.elsewhere')}{' '}
      <a class="govuk-link" href={href}>
        {t('training.offer.action')}
      </a>
    </p>
  );
}

const labels: Readonly<Record<string, string>> = {
  title: 'training.title',
  language: 'training.language',
  kind: 'training.kind',
  scope: 'training.scope',
  jurisdiction: 'common.jurisdiction',
  place: 'training.place',
  place_for: 'training.place_for',
  host: 'training.host',
  starts_on: 'training.starts_on',
  ends_on: 'training.ends_on',
  other_women: 'training.women',
  other_men: 'training.men',
};

/** The fields of the form as texts to lay beside each other, each day in one piece. */
function wholeDays(typed: Typed): Record<string, string> {
  const part = (name: string) => typedOne(typed, name).padStart(2, '0');
  return Object.fromEntries(
    Object.keys(labels).map((name) => [
      name,
      name.endsWith('_on') && typedOne(typed, `${name}-year`)
        ? `${typedOne(typed, `${name}-year`)}-${part(`${name}-month`)}-${part(`${name}-day`)}`
        : typedOne(typed, name).replace(/\r\n?/g, '\n'),
    ]),
  );
}
