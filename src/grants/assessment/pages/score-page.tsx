import {
  AnswersView,
  type Draft,
  type FormContext,
  type FormDefinition,
  UnscannedNote,
} from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Assignment } from '../queries.ts';
import { maximumOf } from '../rules.ts';

type Props = {
  context: ActingContext;
  assignment: Assignment;
  form: FormDefinition;
  draft: Draft;
  formContext: FormContext;
  state: FormState;
};

/** The application and, under it, the grid: points and a reason for every criterion. */
export function ScorePage({ context, assignment, form, draft, formContext, state }: Props) {
  const { language } = context;
  const { t, locale } = language;
  const version = state.conflict ? assignment.version : (state.typed.version ?? assignment.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={assignment.applicationTitle}
      caption={`${assignment.applicationNumber} · ${inLanguage(assignment.callTitle, locale)}`}
      intro={
        <Details summary={t('grants.assessment.read_application')} open={assignment.version === 0}>
          <UnscannedNote context={formContext} />
          <AnswersView
            form={form}
            answers={draft.answers}
            context={formContext}
            fileHref={(file) => `/assignments/${assignment.id}/files/${file.id}`}
          />
        </Details>
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      <Heading level={2}>{inLanguage(assignment.grid.title, locale)}</Heading>
      <p class="govuk-body">{t('grants.assessment.maximum', { points: maximumOf(assignment.grid) / 100 })}</p>
      <SafetyRail />
      {assignment.grid.sections.map((section) => (
        <>
          <Heading level={3}>{inLanguage(section.title, locale)}</Heading>
          {section.floor ? (
            <p class="govuk-hint">{t('grants.assessment.floor', { points: section.floor })}</p>
          ) : null}
          {section.criteria.map((criterion) => (
            <>
              <Radios
                name={`points.${criterion.key}`}
                label={inLanguage(criterion.title, locale)}
                {...(criterion.weight > 1
                  ? { hint: t('grants.assessment.weight', { weight: criterion.weight }) }
                  : {})}
                inline
                small
                choices={Array.from({ length: criterion.maximum - criterion.minimum + 1 }, (_, at) =>
                  String(criterion.minimum + at),
                ).map((value) => ({ value, text: value }))}
              />
              <TextArea name={`reason.${criterion.key}`} label={t('grants.assessment.reason')} rows={3} />
            </>
          ))}
        </>
      ))}
      <MoneyInput
        name="recommended"
        label={t('grants.assessment.recommended')}
        hint={t('grants.assessment.recommended_hint', {
          amount: language.money(money(assignment.requestedMinor ?? 0, assignment.currency)),
        })}
        currency={assignment.currency}
        optional
      />
      <TextArea name="comments" label={t('grants.assessment.comments')} optional />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
        <Button look="secondary" name="submit" value="yes">
          {t('grants.assessment.submit.action')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}
