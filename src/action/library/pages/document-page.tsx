import type { PapersBeside } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { lengthOfTime } from '../../../platform/language/length-of-time.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Options } from '../options.ts';
import type { Correction, Document, Version } from '../queries.ts';
import type { KeptUntil } from '../rules.ts';
import { documentWorkflow } from '../workflow.ts';
import { CorrectionTable } from './correction-table.tsx';
import { VersionTable } from './version-table.tsx';

/** One document: what is said of it, its versions, and what was corrected. */
export function DocumentPage({
  context,
  document,
  versions,
  papers,
  corrections,
  options,
  kept,
  withdrawn,
  history,
}: {
  context: Context;
  document: Document;
  versions: readonly Version[];
  papers: PapersBeside;
  corrections: readonly Correction[];
  options: Options;
  kept: KeptUntil | undefined;
  /** It is listed no longer. */
  withdrawn: boolean;
  history: readonly HistoryEntry[];
}) {
  const { language, actor, token, now } = context;
  const { t } = language;
  const row = (key: string, value: string) => (value ? [{ key: t(key), value: <bdi>{value}</bdi> }] : []);
  return (
    <>
      <Heading caption={t(`action.document.kind.${document.kind}`)}>
        <bdi lang={document.language}>{document.title}</bdi>
      </Heading>
      {withdrawn ? (
        <InsetText>
          <p class="govuk-body">
            <Tag tone="waiting">{t('action.document.state.withdrawn')}</Tag>{' '}
            {t('action.document.withdrawn_text')}
          </p>
          <TypedText text={document.withdrawnReason} />
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: t('common.date'), value: <Day date={document.datedOn} /> },
          ...row('action.document.reference', document.reference),
          ...row('action.document.sender', document.sender),
          ...row('action.document.recipient', document.recipient),
          { key: t('action.document.language'), value: localeName(document.language) },
          {
            key: t('action.document.audience'),
            value: t(`action.document.audience.${document.audience}`),
          },
          { key: t('action.document.kept'), value: <Kept kept={kept} /> },
        ]}
      />
      <StepRow standing={standingOf(documentWorkflow, actor, document, dayIn(zone, now))} token={token} />
      {document.kind === 'template' ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/report-templates">
            {t('action.document.template_names')}
          </a>
        </p>
      ) : null}
      <VersionTable context={context} versions={versions} papers={papers} />
      <CorrectionTable corrections={corrections} options={options} />
      <History entries={history} zone={zone} />
    </>
  );
}

/** Until when, or for how long after the day that is not known yet. */
function Kept({ kept }: { kept: KeptUntil | undefined }) {
  const { t, day } = useLanguage();
  if (!kept) return <>{t('privacy.not_decided')}</>;
  const time = lengthOfTime({ t }, kept.months);
  return <>{kept.until === null ? t('action.document.kept_for', { time }) : day(kept.until)}</>;
}
