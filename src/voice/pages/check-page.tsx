import type { PlainDate } from '../../platform/dates.ts';
import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { Reader } from '../queries.ts';
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

/** Before a report is sent: what it says, and by role and organisation who will read it. */
export function CheckPage({
  context,
  state,
  form,
  readers,
  keptNames,
  days,
  safety,
}: {
  context: ActingContext;
  state: FormState;
  form: ReportForm;
  readers: readonly Reader[];
  /** The organisations whose people will not read it, by name. */
  keptNames: readonly string[];
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
      <input type="hidden" name="step" value="send" />
      <SummaryList
        rows={[
          { key: t('voice.kind'), value: t(`voice.kind.${form.kind}`) },
          { key: t('voice.report.text'), value: form.text },
          { key: t('voice.report.reach'), value: form.reach },
        ]}
      />
      <ButtonRow>
        <Button>{t('voice.report.button')}</Button>
        <Button name="step" value="change" look="secondary">
          {t('voice.check.change')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}
