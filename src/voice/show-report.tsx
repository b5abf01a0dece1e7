import { getDefinition } from '../action/index.ts';
import { dayIn } from '../platform/dates.ts';
import { type ActingContext, type FormState, type Page, page } from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { isFurtherStreetLocale } from '../platform/language/street-locales.ts';
import { zone } from '../platform/zone.ts';
import { privacyNotice } from '../privacy/index.ts';
import { aboutIfApart, isToldApart, listToTellApart } from './make-report.ts';
import type { VoiceNeeds } from './needs.ts';
import { CheckPage, type ChosenNames } from './pages/check-page.tsx';
import { ReportPage, type Wished } from './pages/report-page.tsx';
import type { Safety } from './pages/safety.tsx';
import type { ToldOfData } from './pages/voice-notice.tsx';
import { listNames, listReaders } from './queries.ts';
import { listPublished } from './queries-about.ts';
import { daysOf, isUnclear } from './rules.ts';
import type { ReportForm } from './schema.ts';
import { waysOf } from './ways.ts';

export async function showForm(needs: VoiceNeeds, context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, language } = context;
  const { organisations, subGrants } = await listPublished(tx, actionId);
  const { workplan } = await getDefinition(tx, actionId);
  const activities = workplan.activities.map(({ key, title }) => ({
    id: key,
    name: inLanguage(title, language.locale),
  }));
  return page(
    language.t('voice.report.title'),
    <ReportPage
      context={context}
      state={state}
      {...(await noticeOf(needs, context))}
      choices={{
        organisations,
        about: isOfStreetAlone(context) ? undefined : { subGrants, activities },
      }}
      safety={await safetyOf(needs, context)}
      wished={wishedBy(needs, context)}
    />,
  );
}

/** The language that the browser asks for, where the interface does not have it: its reader is told in it where to read on. */
function wishedBy({ spoken }: VoiceNeeds, { wish }: ActingContext): Wished | undefined {
  const language = wish && isFurtherStreetLocale(wish) ? spoken(wish) : undefined;
  return wish && language && { locale: wish, language };
}

/** Whether the language of the path is none of the interface. */
function isOfStreetAlone(context: ActingContext): boolean {
  return isFurtherStreetLocale(waysOf(context).locale ?? '');
}

export async function noticeOf({ english }: VoiceNeeds, context: ActingContext): Promise<ToldOfData> {
  const inEnglish = isOfStreetAlone(context) ? english : undefined;
  const notice = await privacyNotice({ ...context, language: inEnglish ?? context.language }, 'voice');
  return { notice, inEnglish };
}

/** What will be sent, and who will read it where a typed name is none of them. Problem: `about_not_known`. */
export async function showCheck(
  needs: VoiceNeeds,
  context: ActingContext,
  state: FormState,
  form: ReportForm,
): Promise<Page> {
  const { tx, actionId, now, language } = context;
  const about = await aboutIfApart(context, form);
  const asked = await listToTellApart(context, form);
  // An answer about other organisations is none about these.
  const { apart: answered, ...typed } = state.typed;
  const told = isToldApart(asked, form) && answered !== undefined ? { ...typed, apart: answered } : typed;
  const { voice } = await getDefinition(tx, actionId);
  const named = await namesIn(context, form);
  return page(
    language.t('voice.check.title'),
    <CheckPage
      context={context}
      state={{ ...state, typed: told }}
      form={form}
      readers={await listReaders(tx, actionId, { kind: form.kind, ...about })}
      keptNames={await listNames(tx, about.keptFrom)}
      named={named}
      unclear={isUnclear({ ...about, kind: form.kind })}
      apart={asked}
      days={daysOf(voice.clocks[form.kind], dayIn(zone, now))}
      safety={await safetyOf(needs, context)}
    />,
  );
}

/** What was typed, as a form shows it again. */
export function typedOf({
  _once,
  step,
  keep_unknown,
  apart,
  'shown[]': _shown,
  ...typed
}: ReportForm): FormState['typed'] {
  return { ...typed, ...(keep_unknown ? { keep_unknown: 'yes' } : {}), ...(apart ? { apart } : {}) };
}

/** What was chosen by name, as it is called. */
async function namesIn({ tx, actionId, language }: ActingContext, form: ReportForm): Promise<ChosenNames> {
  const { organisations, subGrants } = await listPublished(tx, actionId);
  const { workplan } = await getDefinition(tx, actionId);
  const activity = workplan.activities.find(({ key }) => key === form.activity);
  return {
    organisations: organisations.filter(({ id }) => form['keep[]'].includes(id)).map(({ name }) => name),
    subGrant: subGrants.find(({ id }) => id === form.sub_grant)?.name,
    activity: activity && inLanguage(activity.title, language.locale),
  };
}

export async function safetyOf(
  { demonstration }: VoiceNeeds,
  { tx, actionId }: ActingContext,
): Promise<Safety> {
  const { voice } = await getDefinition(tx, actionId);
  return { help: voice.help, leaveTo: voice.leaveTo, demonstration };
}
