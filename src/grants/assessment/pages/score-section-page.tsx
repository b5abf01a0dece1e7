import type { EvaluationGrid } from '../../../action/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { type Read, ReadApplication } from './score-parts.tsx';

type Props = Read & {
  context: ActingContext;
  section: EvaluationGrid['sections'][number];
  state: FormState;
};

/** One section of the grid: points and a reason for each criterion. A wide screen shows the application beside it, a phone below it. */
export function ScoreSectionPage({ context, section, state, ...read }: Props) {
  const { t, locale } = context.language;
  const { assignment } = read;
  const version = state.conflict ? assignment.version : (state.typed.version ?? assignment.version);
  return (
    <div class="m-beside">
      <div id="points">
        <FormPage
          {...state}
          action={context.url.pathname}
          token={context.token}
          title={inLanguage(section.title, locale)}
          caption={`${assignment.applicationNumber} · ${assignment.applicationTitle}`}
        >
          <input type="hidden" name="version" value={String(version)} />
          {section.floor ? (
            <p class="govuk-hint">{t('grants.assessment.floor', { points: section.floor })}</p>
          ) : null}
          <p class="govuk-body m-beside__narrow">
            <a class="govuk-link" href="#application">
              {t('grants.assessment.read_application')}
            </a>
          </p>
          <SafetyRail />
          {section.criteria.map((criterion) => (
            <>
              <Radios
                name={`points.${criterion.key}`}
                label={inLanguage(criterion.title, locale)}
                {...hintOf(context, criterion)}
                inline
                small
                choices={Array.from({ length: criterion.maximum - criterion.minimum + 1 }, (_, at) =>
                  String(criterion.minimum + at),
                ).map((value) => ({ value, text: value }))}
              />
              <TextArea name={`reason.${criterion.key}`} label={t('grants.assessment.reason')} rows={3} />
            </>
          ))}
          <ButtonRow>
            <Button>{t('forms.save_and_continue')}</Button>
            <Button look="secondary" name="leave" value="yes">
              {t('forms.save_and_leave')}
            </Button>
          </ButtonRow>
        </FormPage>
      </div>
      <aside class="m-beside__text" id="application">
        <Heading level={2}>{t('grants.assessment.application')}</Heading>
        <ReadApplication {...read} />
        <p class="govuk-body m-beside__narrow">
          <a class="govuk-link" href="#points">
            {t('grants.assessment.back_to_points')}
          </a>
        </p>
      </aside>
    </div>
  );
}

/** What the points mean where they are those of PRAG (1 to 5), and how often they count. */
function hintOf(
  { language: { t } }: ActingContext,
  { minimum, maximum, weight }: EvaluationGrid['sections'][number]['criteria'][number],
) {
  const parts = [
    ...(minimum === 1 && maximum === 5 ? [t('grants.assessment.scale')] : []),
    ...(weight > 1 ? [t('grants.assessment.weight', { weight })] : []),
  ];
  return parts.length > 0 ? { hint: parts.join(' ') } : {};
}
