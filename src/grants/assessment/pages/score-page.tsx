import { type Open, StillOpen } from '../../../forms/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TaskList } from '../../../ui/task-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { CutLine } from '../cuts.ts';
import { maximumOf, type ScoredSection, totalOf } from '../rules.ts';
import { CutFields } from './cut-fields.tsx';
import { type Read, ReadApplication } from './score-parts.tsx';

type Props = Read & {
  context: ActingContext;
  sections: readonly ScoredSection[];
  /** What keeps the assessment from being submitted. While there is something, there is no button for it. */
  open: readonly Open[];
  cutLines: readonly CutLine[];
  state: FormState;
};

/** An assessment at a glance: the application, the sections of the grid with what is left in each, and what ends it. */
export function ScorePage({ context, sections, open, cutLines, state, ...read }: Props) {
  const { language } = context;
  const { t, locale } = language;
  const { assignment } = read;
  const pointsOf = (points: number, maximum: number) =>
    t('grants.assessment.points_of', { points: points / 100, maximum: maximum / 100 });
  const version = state.conflict ? assignment.version : (state.typed.version ?? assignment.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={assignment.applicationTitle}
      caption={`${assignment.applicationNumber} · ${inLanguage(assignment.callTitle, locale)}`}
      intro={
        <div id="application">
          <Details summary={t('grants.assessment.read_application')}>
            <ReadApplication {...read} />
          </Details>
        </div>
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      <Heading level={2}>{inLanguage(assignment.grid.title, locale)}</Heading>
      <TaskList
        tasks={sections.map(({ section, state: standing, points, maximum, left }) => ({
          id: `section-${section.key}`,
          title: inLanguage(section.title, locale),
          href: `/assignments/${assignment.id}/sections/${section.key}`,
          hint: [
            pointsOf(points, maximum),
            ...(section.floor ? [t('grants.assessment.floor', { points: section.floor })] : []),
            ...(left > 0 ? [t('forms.tasks.left', { count: left })] : []),
          ].join(' · '),
          state: standing,
        }))}
      />
      <p class="govuk-body">
        {t('common.total')}:{' '}
        {pointsOf(totalOf(assignment.grid, assignment.scores), maximumOf(assignment.grid))}
      </p>
      <SafetyRail />
      <CutFields assignment={assignment} lines={cutLines} state={state} />
      <TextArea name="comments" label={t('grants.assessment.comments')} optional />
      {open.length > 0 ? <p class="govuk-body">{t('grants.assessment.submit.when')}</p> : null}
      <StillOpen open={open} folded />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
        {open.length > 0 ? null : (
          <Button look="secondary" name="submit" value="yes">
            {t('grants.assessment.submit.check')}
          </Button>
        )}
      </ButtonRow>
    </FormPage>
  );
}
