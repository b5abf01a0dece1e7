import { isOffered } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { notesPath } from '../../notes/places.ts';
import { PartsTable } from '../../parts/pages/parts-table.tsx';
import type { DonorReportState } from '../workflow.ts';
import { CorrectedSince, type DonorReportPageProps, Filling } from './donor-report-acts.tsx';
import { Questions } from './questions.tsx';
import { ReportSections } from './report-sections.tsx';
import { ReturnedFor } from './returned-for.tsx';
import { SavedSection } from './saved-section.tsx';
import { VersionsTable } from './versions-table.tsx';

const tones: Record<DonorReportState, Tone> = {
  draft: 'moving',
  submitted: 'open',
  returned: 'bad',
  accepted: 'good',
};

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** One donor report: what to do with it, what moved since the last build, and its sections. */
export function DonorReportPage(props: DonorReportPageProps) {
  const { t } = useLanguage();
  const { report, mayWrite, leads, history } = props;
  const path = `/staff/donor-reports/${report.id}`;
  const { due, openNotes } = props;
  return (
    <>
      {props.saved ? <SavedSection {...props} saved={props.saved} path={path} /> : null}
      <Heading caption={t('results.report.list.title')}>
        <span dir="auto">{report.periodName}</span>
      </Heading>
      {mayWrite ? <ReturnedFor report={report} questions={props.questions} path={path} /> : null}
      <SummaryList
        rows={[
          {
            key: t('results.period.days'),
            value: (
              <>
                <Day date={report.startsOn} /> – <Day date={report.endsOn} />
              </>
            ),
          },
          {
            key: t('results.period'),
            value: report.frozenAt ? (
              <Tag tone="good">{t('results.period.frozen')}</Tag>
            ) : (
              <Tag tone="moving">{t('results.period.open')}</Tag>
            ),
          },
          { key: t('results.report.kind'), value: t(`results.report.kind.${report.kind}`) },
          {
            key: t('results.report.state'),
            value: <Tag tone={tones[report.state]}>{t(`results.report.state.${report.state}`)}</Tag>,
          },
          ...(due ? [{ key: t(`results.report.due.${due.kind}`), value: <Day date={due.day} /> }] : []),
          {
            key: t('results.report.built_at'),
            value: report.builtAt ? (
              <DateTime at={report.builtAt} zone={zone} />
            ) : (
              t('results.report.never_built')
            ),
          },
          ...(openNotes
            ? [
                {
                  key: t('results.note.title'),
                  value: (
                    <a class="govuk-link" href={notesPath(report.id)}>
                      {t('results.note.count', { count: sumOf([...openNotes.values()]) })}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {props.versions.length > 0 || (mayWrite && report.built) ? (
        <ButtonRow>
          <ButtonLink href={`${path}/preview`}>{t('results.report.read')}</ButtonLink>
          <ButtonLink look="secondary" href={`${path}/annexes`}>
            {t('results.figures.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${path}/report.docx`} download>
            {t('results.report.docx')}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${path}/report.pdf`} download>
            {t('results.report.pdf')}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${path}/report.xlsx`} download>
            {t('results.report.xlsx')}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${path}/financial.xlsx`} download>
            {t('results.report.financial_xlsx')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <StepRow standing={props.standing} token={props.token} />
      {mayWrite ? <Filling {...props} path={path} /> : null}
      {leads || isOffered(props.standing, 'ask') ? (
        <>
          <VersionsTable versions={props.versions} zips={props.zips} path={path} />
          {report.versions > 0 ? (
            <Questions questions={props.questions} kind={report.kind} path={path} mayAnswer={leads} />
          ) : null}
        </>
      ) : null}
      {leads ? (
        <PartsTable parts={props.parts} most={3} today={props.today} empty={t('results.part.none_asked')} />
      ) : null}
      {mayWrite && openNotes ? <ReportSections {...props} openNotes={openNotes} /> : null}
      {mayWrite ? <CorrectedSince moved={props.moved} /> : null}
      <History entries={history} zone={zone} />
    </>
  );
}
