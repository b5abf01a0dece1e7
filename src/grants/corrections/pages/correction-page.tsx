import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import type { Bill } from '../../bills/queries.ts';
import type { CorrectionFile } from '../../correction-files/queries.ts';
import type { CorrectionRecord } from '../queries.ts';
import { CorrectionFacts } from './correction-facts.tsx';
import { CorrectionTag } from './correction-tag.tsx';
import { WorkingTable } from './working-table.tsx';

/** A correction of what was accepted, as both sides read it: what changes, why, and what comes next. */
export function CorrectionPage({
  context: { language, token },
  correction,
  bills,
  files,
  standing,
  history,
}: {
  context: Context;
  correction: CorrectionRecord;
  bills: readonly Bill[];
  files: readonly CorrectionFile[];
  standing: Standing;
  history: readonly HistoryEntry[];
}) {
  const { t } = language;
  const { report, state, agreementId } = correction;
  return (
    <>
      <Heading caption={`${report.agreementNumber} · ${report.organisationName}`}>
        {t('grants.correction.title')}
      </Heading>
      <p class="govuk-body">
        <CorrectionTag state={state} />
      </p>
      <InsetText>
        {t(`grants.correction.next.${state}`)}{' '}
        <a class="govuk-link" href={`/agreements/${agreementId}/closing`}>
          {t('grants.closing.title')}
        </a>
      </InsetText>
      <CorrectionFacts correction={correction} bills={bills} files={files} />
      {correction.decidedAt === null ? <WorkingTable correction={correction} /> : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}
