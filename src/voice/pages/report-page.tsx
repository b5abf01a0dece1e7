import type { ActingContext, FormState } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import {
  type StreetLocale,
  streetFacts,
  streetLocales,
  wishedFirst,
} from '../../platform/language/street-locales.ts';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { Details } from '../../ui/details.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { typedOne, useForm } from '../../ui/form-context.ts';
import { FormPage } from '../../ui/form-page.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Named, Published } from '../queries-about.ts';
import { voiceKinds } from '../rules.ts';
import { reportIn, waysOf } from '../ways.ts';
import { KeptAway } from './kept-away.tsx';
import { LeavePage, type Safety, SafetyFirst } from './safety.tsx';
import { type ToldOfData, VoiceNotice } from './voice-notice.tsx';

export type Choices = Pick<Published, 'organisations'> & {
  /** Names that the platform has in its eight languages: asked in those alone. */
  readonly about: { readonly subGrants: readonly Named[]; readonly activities: readonly Named[] } | undefined;
};

/** A language of the street that the browser asks for, and how it speaks. */
export type Wished = { readonly locale: StreetLocale; readonly language: Language };

/** Telling the Action something: anyone, anonymously too. First of all who must not read it, then what happened. */
export function ReportPage({
  context,
  state,
  choices,
  safety,
  wished,
  ...told
}: ToldOfData & {
  context: ActingContext;
  state: FormState;
  choices: Choices;
  safety: Safety;
  wished?: Wished | undefined;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={waysOf(context).report}
      token={context.token}
      title={t('voice.report.title')}
      intro={<Intro context={context} safety={safety} wished={wished} />}
    >
      <KeptAway organisations={choices.organisations} whole={choices.about === undefined} />
      <TextArea name="text" label={t('voice.report.text')} hint={t('voice.report.text.hint')} rows={6} />
      <SafetyRail kind="voice" />
      <Radios
        name="kind"
        label={t('voice.kind')}
        choices={voiceKinds.map((kind) => ({
          value: kind,
          text: t(`voice.kind.${kind}`),
          hint: t(`voice.kind.${kind}.hint`),
        }))}
        small
      />
      <TextArea
        name="reach"
        label={t('voice.report.reach')}
        hint={t('voice.report.reach.hint')}
        rows={2}
        optional
      />
      {choices.about ? <About {...choices.about} /> : <ChosenBefore {...state} />}
      <VoiceNotice {...told} />
      <Button>{t('voice.report.look')}</Button>
    </FormPage>
  );
}

/** What it is about, by names that are public: folded, for most reports name nothing. */
function About({ subGrants, activities }: NonNullable<Choices['about']>) {
  const { t } = useLanguage();
  const { typed, errors } = useForm({});
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, text: name }));
  const isAnswered = ['sub_grant', 'activity'].some((name) => typedOne(typed, name) || errors[name]);
  return (
    <Details summary={t('ui.optional', { label: t('voice.about') })} open={isAnswered}>
      <Fieldset legend={t('voice.about')} id="about" hint={t('voice.about.hint')} optional>
        {subGrants.length > 0 ? (
          <Select
            name="sub_grant"
            label={t('voice.about.sub_grant')}
            hint={t('voice.about.sub_grant.hint')}
            empty={t('voice.about.none')}
            options={options(subGrants)}
          />
        ) : null}
        <Select
          name="activity"
          label={t('voice.about.activity')}
          hint={t('voice.about.activity.hint')}
          empty={t('voice.about.none')}
          options={options(activities)}
        />
      </Fieldset>
    </Details>
  );
}

/** What was chosen in another language travels on, and the page before sending names it. What is not known any more is chosen no longer. */
function ChosenBefore({ typed, errors }: Pick<FormState, 'typed' | 'errors'>) {
  return (
    <>
      {['sub_grant', 'activity'].map((name) => {
        const value = errors[name] ? '' : typedOne(typed, name);
        return value ? <input type="hidden" name={name} value={value} /> : null;
      })}
    </>
  );
}

function Intro({
  context,
  safety,
  wished,
}: {
  context: ActingContext;
  safety: Safety;
  wished: Wished | undefined;
}) {
  const { actor, language } = context;
  const { t } = language;
  const { own, locale } = waysOf(context);
  return (
    <>
      <LeavePage leaveTo={safety.leaveTo} />
      {locale || !wished ? null : <InWished {...wished} />}
      {locale ? null : <OtherLanguages wish={context.wish} without={wished?.locale} />}
      <SafetyFirst {...safety} />
      <p class="govuk-body">{t('voice.report.intro')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['limits', 'answer_language'] as const).map((one) => (
          <li>{t(`voice.report.${one}`)}</li>
        ))}
        {actor.roles.length > 0 ? <li>{t('voice.report.signed_in')}</li> : null}
      </ul>
      <Details summary={t('voice.report.more')}>
        {(['who_reads', 'anonymous', 'trace', 'returning'] as const).map((one) => (
          <p class="govuk-body">{t(`voice.report.${one}`)}</p>
        ))}
        {locale ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href="/voice/counts">
              {t('voice.counts.link')}
            </a>
          </p>
        )}
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={own}>
          {t('voice.return.link')}
        </a>
      </p>
    </>
  );
}

/** First of all, in the language of the browser: what this page is for, and where it is in that language. */
function InWished({ locale, language: { t } }: Wished) {
  const { name, lang, dir } = streetFacts(locale);
  return (
    <div class="govuk-inset-text" lang={lang} dir={dir}>
      <p class="govuk-body">{t('voice.report.intro')}</p>
      <p class="govuk-body">
        <a class="govuk-link govuk-!-font-weight-bold" href={reportIn(locale)} hreflang={lang}>
          {name}: {t('voice.report.title')}
        </a>
      </p>
    </div>
  );
}

/** The same pages in the languages of people on the move, that of the browser first; without the one that is named already. */
function OtherLanguages({
  wish,
  without,
}: Pick<ActingContext, 'wish'> & { without: StreetLocale | undefined }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('voice.report.languages')}>
      <p class="govuk-body">
        {wishedFirst(
          streetLocales.filter((one) => one !== without),
          wish,
        ).map((locale, at) => {
          const { name, lang, dir } = streetFacts(locale);
          return (
            <>
              {at > 0 ? ' · ' : null}
              <a class="govuk-link" href={reportIn(locale)} lang={lang} dir={dir} hreflang={lang}>
                {name}
              </a>
            </>
          );
        })}
      </p>
    </nav>
  );
}
