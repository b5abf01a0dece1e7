import type { Logframe } from '../../../action/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { FirstRows } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { WrittenPart } from '../../parts/queries.ts';
import type { dueOf } from '../due.ts';
import type { Moved } from '../gather-moved.ts';
import type { DonorReport, Narrative } from '../queries.ts';
import type { DonorQuestion } from '../queries-questions.ts';
import type { VersionHead } from '../queries-versions.ts';
import type { Section } from '../sections.ts';
import { DifferencesTable } from './differences-table.tsx';
import { MovesTable } from './moves-table.tsx';

export type DonorReportPageProps = {
  readonly report: DonorReport;
  /** The section that the reader has just saved. */
  readonly saved: Section | undefined;
  readonly narratives: ReadonlyMap<Section, Narrative>;
  readonly logframe: Logframe;
  readonly headings: readonly { readonly key: string; readonly name: string }[];
  readonly mayWrite: boolean;
  /** Leads the report, whether it can be written now or not. */
  readonly leads: boolean;
  /** What the reader can do with it now, and what waits for others. */
  readonly standing: Standing;
  /** What it waits for, and by when; undefined once it is accepted. */
  readonly due: ReturnType<typeof dueOf>;
  /** The hashes of the packages that are stored in the reader's language, by version. */
  readonly zips: ReadonlyMap<number, string>;
  /** What moved in the records; undefined where the reader cannot write it now. */
  readonly moved: Moved | undefined;
  /** A second person must check it before it is submitted. */
  readonly mustBeChecked: boolean;
  readonly found: { readonly hard: number; readonly soft: number };
  readonly versions: readonly VersionHead[];
  readonly questions: readonly DonorQuestion[];
  /** How many notes of the team are open, by section; undefined for those who see none. */
  readonly openNotes: ReadonlyMap<Section, number> | undefined;
  /** What partners were asked for; none is listed to the contracting authority. */
  readonly parts: readonly WrittenPart[];
  readonly today: PlainDate;
  readonly token: string;
  readonly history: readonly HistoryEntry[];
};

/** Filling the report, what moved since, and what would come back. */
export function Filling({
  report,
  token,
  path,
  moved,
  found,
  logframe,
  headings,
  mustBeChecked,
}: DonorReportPageProps & { path: string }) {
  const { t } = useLanguage();
  // Nothing to fill: of a frozen period nothing will be, either.
  const isCurrent = moved?.sinceFilled?.differences.length === 0;
  const corrected = moved?.sinceFrozen?.differences.length ?? 0;
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/checks`}>
          {t('results.report.checks')}
        </a>
        {': '}
        {t('results.report.checks.count', found)}
      </p>
      {found.hard === 0 ? (
        <ButtonLink href={`${path}/checks`}>
          {t(mustBeChecked ? 'results.check.title' : 'results.report.submit_now')}
        </ButtonLink>
      ) : null}
      <p class="govuk-body">
        {t(report.frozenAt ? 'results.report.frozen_whole' : 'results.report.build.what')}
      </p>
      {isCurrent && report.frozenAt ? null : (
        <ButtonForm action={`${path}/build`} token={token} look="secondary">
          {t(report.built ? 'results.report.rebuild' : 'results.report.build')}
        </ButtonForm>
      )}
      {corrected > 0 ? (
        <p class="govuk-body">
          {t('results.report.corrected_after', { count: corrected })}{' '}
          <a class="govuk-link" href="#corrected">
            {t('results.period.differences')}
          </a>
        </p>
      ) : null}
      {moved?.sinceFilled && !(isCurrent && report.frozenAt) ? (
        <DifferencesTable
          caption={t('results.report.moved_since')}
          empty={t('results.report.unmoved')}
          before={t('results.report.before')}
          {...moved.sinceFilled}
        />
      ) : null}
      {report.built && report.built.moves.length > 0 ? (
        <MovesTable
          moves={report.built.moves}
          currency={report.built.facts.currency}
          logframe={logframe}
          headings={headings}
        />
      ) : null}
    </>
  );
}

/** What was corrected since the period was frozen, below the sections: it is read, and the sections are written. */
export function CorrectedSince({ moved }: Pick<DonorReportPageProps, 'moved'>) {
  const { t } = useLanguage();
  const since = moved?.sinceFrozen;
  if (!since) return null;
  return (
    <div id="corrected">
      <FirstRows
        rows={since.differences}
        most={4}
        of={t('results.period.differences')}
        draw={(differences) => (
          <DifferencesTable
            caption={t('results.period.differences')}
            empty={t('results.period.differences.none')}
            before={t('results.difference.frozen')}
            differences={differences}
            why={since.why}
          />
        )}
      />
    </div>
  );
}
