import type { Logframe } from '../../../action/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { Difference } from '../compared-tables.ts';
import type { DonorReportState } from '../lifecycle.ts';
import type { DonorReport, Narrative } from '../queries.ts';
import type { DonorQuestion } from '../queries-questions.ts';
import type { SubmittedVersion } from '../queries-versions.ts';
import { chapters, hasFigures, isNarrative, keyOfSection, type Section, sections } from '../sections.ts';
import { DifferencesTable } from './differences-table.tsx';
import { MovesTable } from './moves-table.tsx';
import { Questions } from './questions.tsx';
import { VersionsTable } from './versions-table.tsx';

export type DonorReportPageProps = {
  readonly report: DonorReport;
  readonly narratives: ReadonlyMap<Section, Narrative>;
  readonly logframe: Logframe;
  readonly headings: readonly { readonly key: string; readonly name: string }[];
  readonly mayWrite: boolean;
  /** Leads the report, whether it can be written now or not. */
  readonly leads: boolean;
  /** Returns or accepts what was submitted. */
  readonly decides: boolean;
  readonly mayAsk: boolean;
  /** What moved in the records since it was filled. */
  readonly moved: readonly Difference[];
  readonly found: { readonly hard: number; readonly soft: number };
  readonly versions: readonly SubmittedVersion[];
  readonly questions: readonly DonorQuestion[];
  readonly token: string;
  readonly history: readonly HistoryEntry[];
};

const tones: Record<DonorReportState, Tone> = {
  draft: 'moving',
  submitted: 'open',
  returned: 'bad',
  accepted: 'good',
};

/** One donor report: what to do with it, what moved since the last build, and its sections. */
export function DonorReportPage(props: DonorReportPageProps) {
  const { t } = useLanguage();
  const { report, mayWrite, leads, history } = props;
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
            key: t('results.report.state'),
            value: <Tag tone={tones[report.state]}>{t(`results.report.state.${report.state}`)}</Tag>,
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
      {report.versions > 0 || (mayWrite && report.built) ? (
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
      {props.decides || props.mayAsk ? <Deciding {...props} path={path} /> : null}
      {mayWrite ? <Filling {...props} path={path} /> : null}
      {leads || props.mayAsk ? (
        <>
          <VersionsTable versions={props.versions} path={path} />
          {report.versions > 0 ? (
            <Questions questions={props.questions} path={path} mayAnswer={leads} />
          ) : null}
        </>
      ) : null}
      {mayWrite ? <Sections {...props} /> : null}
      <History entries={history} zone={zone} />
    </>
  );
}

/** What the contracting authority does with a submitted report. */
function Deciding({ decides, mayAsk, path, token }: DonorReportPageProps & { path: string }) {
  const { t } = useLanguage();
  return (
    <>
      {decides ? (
        <ButtonForm action={`${path}/accept`} token={token}>
          {t('results.report.accept')}
        </ButtonForm>
      ) : null}
      <ButtonRow>
        {mayAsk ? (
          <ButtonLink look="secondary" href={`${path}/ask`}>
            {t('results.report.ask')}
          </ButtonLink>
        ) : null}
        {decides ? (
          <ButtonLink look="secondary" href={`${path}/return`}>
            {t('results.report.return')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}

/** Filling the report, what moved since, and what would come back. */
function Filling({
  report,
  token,
  path,
  moved,
  found,
  logframe,
  headings,
}: DonorReportPageProps & { path: string }) {
  const { t } = useLanguage();
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/checks`}>
          {t('results.report.checks')}
        </a>
        {': '}
        {t('results.report.checks.count', found)}
      </p>
      <p class="govuk-body">
        {t(report.frozenAt ? 'results.report.frozen_whole' : 'results.report.build.what')}
      </p>
      <ButtonForm action={`${path}/build`} token={token} look="secondary">
        {t(report.built ? 'results.report.rebuild' : 'results.report.build')}
      </ButtonForm>
      {report.built ? (
        <>
          <DifferencesTable
            caption={t('results.report.moved_since')}
            empty={t('results.report.moved_since.none')}
            before={t('results.report.before')}
            differences={moved}
          />
          <MovesTable
            moves={report.built.moves}
            currency={report.built.facts.currency}
            logframe={logframe}
            headings={headings}
          />
        </>
      ) : null}
    </>
  );
}

/** The headings under which more was spent than planned: each is explained before the report leaves. */
function Variations({ report, narratives, headings }: DonorReportPageProps) {
  const { t } = useLanguage();
  const over = report.built?.facts.headings.filter(({ budget, spent }) => spent > budget) ?? [];
  if (over.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('results.report.variations')}</Heading>
      <ul class="govuk-list">
        {over.map(({ heading }) => (
          <li>
            <a class="govuk-link" href={`/staff/donor-reports/${report.id}/sections/v.${heading}`}>
              {headings.find(({ key }) => key === heading)?.name ?? heading}
            </a>{' '}
            {(narratives.get(`v.${heading}`)?.text ?? '') === '' ? (
              <Tag tone="waiting">{t('results.report.unexplained')}</Tag>
            ) : (
              <Tag tone="good">{t('results.report.explained')}</Tag>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Sections(props: DonorReportPageProps) {
  const { t } = useLanguage();
  const { report, narratives } = props;
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
      <Variations {...props} />
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
