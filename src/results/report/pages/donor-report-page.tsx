import type { Logframe } from '../../../action/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { DonorReport, Narrative } from '../queries.ts';
import { chapters, hasFigures, isNarrative, keyOfSection, type Section, sections } from '../sections.ts';
import { MovesTable } from './moves-table.tsx';

export type DonorReportPageProps = {
  readonly report: DonorReport;
  readonly narratives: ReadonlyMap<Section, Narrative>;
  readonly logframe: Logframe;
  readonly headings: readonly { readonly key: string; readonly name: string }[];
  readonly mayWrite: boolean;
  readonly token: string;
  readonly history: readonly HistoryEntry[];
};

/** One donor report: what to do with it, what moved since the last build, and its sections. */
export function DonorReportPage(props: DonorReportPageProps) {
  const { t } = useLanguage();
  const { report, mayWrite, token, history } = props;
  const path = `/staff/donor-reports/${report.id}`;
  return (
    <>
      <Heading caption={t('results.report.list.title')}>
        <span dir="auto">{report.periodName}</span>
      </Heading>
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
            key: t('results.period.state'),
            value: report.frozenAt ? (
              <Tag tone="good">{t('results.period.frozen')}</Tag>
            ) : (
              <Tag tone="moving">{t('results.period.open')}</Tag>
            ),
          },
          {
            key: t('results.report.built_at'),
            value: report.builtAt ? (
              <DateTime at={report.builtAt} zone={zone} />
            ) : (
              t('results.report.never_built')
            ),
          },
        ]}
      />
      {report.built ? (
        <ButtonRow>
          <ButtonLink href={`${path}/preview`}>{t('results.report.read')}</ButtonLink>
          <ButtonLink look="secondary" href={`${path}/annexes`}>
            {t('results.annex.title')}
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
        </ButtonRow>
      ) : null}
      {mayWrite ? (
        <>
          <p class="govuk-body">{t('results.report.build.what')}</p>
          <ButtonForm action={`${path}/build`} token={token} look="secondary">
            {t(report.built ? 'results.report.rebuild' : 'results.report.build')}
          </ButtonForm>
        </>
      ) : null}
      {report.built ? (
        <MovesTable
          moves={report.built.moves}
          currency={report.built.facts.currency}
          logframe={props.logframe}
          headings={props.headings}
        />
      ) : null}
      {mayWrite ? <Sections {...props} /> : null}
      <History entries={history} zone={zone} />
    </>
  );
}

function Sections({ report, narratives }: DonorReportPageProps) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('results.report.sections')}</Heading>
      {chapters.map((chapter) => (
        <>
          <Heading level={3}>{t(`results.report.chapter.${chapter}`)}</Heading>
          <ul class="govuk-list">
            {sections
              .filter((section) => section.startsWith(chapter))
              .map((section) => (
                <li>
                  <SectionLine report={report} section={section} written={narratives.has(section)} />
                </li>
              ))}
          </ul>
        </>
      ))}
    </>
  );
}

function SectionLine({
  report,
  section,
  written,
}: {
  report: DonorReport;
  section: Section;
  written: boolean;
}) {
  const { t } = useLanguage();
  const name = `${section} ${t(`results.report.section.${keyOfSection(section)}`)}`;
  if (!isNarrative(section))
    return (
      <>
        {name} <Tag>{t('results.report.filled')}</Tag>
      </>
    );
  return (
    <>
      <a class="govuk-link" href={`/staff/donor-reports/${report.id}/sections/${section}`}>
        {name}
      </a>{' '}
      {hasFigures(section) ? <Tag>{t('results.report.filled')}</Tag> : null}{' '}
      {written ? <Tag tone="good">{t('results.report.written')}</Tag> : null}
      {written || hasFigures(section) ? null : <Tag tone="waiting">{t('results.report.unwritten')}</Tag>}
    </>
  );
}
