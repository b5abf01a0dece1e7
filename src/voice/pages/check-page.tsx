import type { Child } from 'hono/jsx';
import type { PlainDate } from '../../platform/dates.ts';
import type { ActingContext, FormState } from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Radios } from '../../ui/choices.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Reader } from '../queries.ts';
import type { Named } from '../queries-about.ts';
import { apartAnswers } from '../rules.ts';
import type { ReportForm } from '../schema.ts';
import { waysOf } from '../ways.ts';
import { HelpNow, LeavePage, type Safety } from './safety.tsx';

/** Names under which the form of a report travels through this page; everything else in it is the frame's. */
const carried = [
  'keep',
  'keep[]',
  'keep_unlisted',
  'keep_unknown',
  'kind',
  'text',
  'reach',
  'sub_grant',
  'activity',
];

/** What was chosen by name. */
export type ChosenNames = {
  readonly organisations: readonly string[];
  readonly subGrant: string | undefined;
  readonly activity: string | undefined;
};

/** Before a report is sent: what it says, and by role and organisation who will read it. */
export function CheckPage({
  context,
  state,
  form,
  readers,
  keptNames,
  named,
  unclear,
  apart,
  days,
  safety,
}: {
  context: ActingContext;
  state: FormState;
  form: ReportForm;
  readers: readonly Reader[];
  /** The organisations whose people will not read it, by name. */
  keptNames: readonly string[];
  named: ChosenNames;
  /** Nobody is named, and the report is of a kind that those who are appointed for this alone read. */
  unclear: boolean;
  /** Organisations of its readers that the typed name may be: the reporter says whether it is one of them. */
  apart: readonly Named[];
  days: { readonly acknowledgeBy: PlainDate; readonly answerBy: PlainDate };
  safety: Safety;
}) {
  const { t, list, day } = context.language;
  return (
    <FormPage
      {...state}
      action={waysOf(context).report}
      token={context.token}
      title={t('voice.check.title')}
      intro={
        <>
          <LeavePage leaveTo={safety.leaveTo} />
          {safety.demonstration ? <WarningText>{t('voice.demonstration')}</WarningText> : null}
          <HelpNow help={safety.help} />
          <Heading level={2}>{t('voice.check.readers')}</Heading>
          {readers.length === 0 ? (
            <WarningText>{t('voice.check.nobody')}</WarningText>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {readers.map(({ role, organisation, people }) => (
                <li>{t('voice.check.reader', { role: t(`people.role.${role}`), organisation, people })}</li>
              ))}
            </ul>
          )}
          {form.keep_unlisted ? <p class="govuk-body">{t('voice.check.outside')}</p> : null}
          {keptNames.length > 0 ? (
            <p class="govuk-body">{t('voice.check.kept', { names: list(keptNames) })}</p>
          ) : form.keep_unlisted ? null : (
            <p class="govuk-body">{t('voice.check.nobody_kept')}</p>
          )}
          {unclear ? <p class="govuk-body">{t('voice.keep.unknown.hint')}</p> : null}
          <p class="govuk-body">
            {t(readers.length > 0 ? 'voice.check.days' : 'voice.check.days_waiting', {
              acknowledge: day(days.acknowledgeBy),
              answer: day(days.answerBy),
            })}
          </p>
        </>
      }
    >
      {carried.flatMap((name) =>
        [state.typed[name] ?? []]
          .flat()
          .map((value) => <input type="hidden" name={name} value={String(value)} />),
      )}
      <input type="hidden" name="page" value="check" />
      {apart.map(({ id }) => (
        <input type="hidden" name="shown[]" value={id} />
      ))}
      <input type="hidden" name="step" value="send" />
      <SummaryList
        rows={[
          { key: t('voice.keep'), value: keptIn(context.language, form, named.organisations) },
          { key: t('voice.kind'), value: t(`voice.kind.${form.kind}`) },
          { key: t('voice.report.text'), value: form.text },
          { key: t('voice.report.reach'), value: form.reach },
          ...(['sub_grant', 'activity'] as const).flatMap((about) => {
            const name = about === 'activity' ? named.activity : named.subGrant;
            return name ? [{ key: t(`voice.about.${about}`), value: <bdi>{name}</bdi> }] : [];
          }),
        ]}
      />
      {apart.length > 0 ? (
        <Radios
          name="apart"
          label={t('voice.check.apart', { names: list(apart.map(({ name }) => name)) })}
          hint={t('voice.check.apart.hint')}
          choices={apartAnswers.map((answer) => ({
            value: answer,
            text: t(`voice.check.apart.${answer}`),
            hint: t(`voice.check.apart.${answer}.hint`),
          }))}
        />
      ) : null}
      <ButtonRow>
        <Button>{t('voice.report.button')}</Button>
        <Button name="step" value="change" look="secondary">
          {t('voice.check.change')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}

/** The answers about who must not read it: names of the list, a typed name, or that it is not known. */
function keptIn({ t }: Language, form: ReportForm, names: readonly string[]): Child {
  const answers = [
    ...names.map((name) => <bdi>{name}</bdi>),
    ...(form.keep_unlisted ? [<bdi>{form.keep_unlisted}</bdi>] : []),
    ...(form.keep_unknown ? [t('voice.keep.unknown')] : []),
  ];
  return answers.length > 0
    ? answers.flatMap((answer, at) => (at > 0 ? [<br />, answer] : [answer]))
    : undefined;
}
