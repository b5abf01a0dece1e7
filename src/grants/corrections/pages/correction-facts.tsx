import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { FileLinks } from '../../annexes/pages/file-links.tsx';
import type { Bill } from '../../bills/queries.ts';
import type { CorrectionFile } from '../../correction-files/queries.ts';
import { changeInWords } from '../change-in-words.ts';
import type { CorrectionRecord } from '../queries.ts';
import { lineRows } from './line-rows.tsx';

/** Everything that is confirmed: the expenditure, what of it is accepted before and after, and why. */
export function CorrectionFacts({
  correction,
  bills,
  files,
}: {
  correction: CorrectionRecord;
  bills: readonly Bill[];
  /** What it rests on, for those who may read it. */
  files: readonly CorrectionFile[];
}) {
  const language = useLanguage();
  const { t } = language;
  const { line, currency, acceptedMinor, changeMinor, decidedAt, refusalReason } = correction;
  const written = (minor: number) => language.money(money(minor, currency));
  return (
    <SummaryList
      rows={[
        {
          key: t('common.description'),
          value: (
            <a class="govuk-link" href={`/reports/${correction.reportId}#lines`} dir="auto">
              {line.description || t('ui.not_given')}
            </a>
          ),
        },
        ...lineRows(language, line, bills),
        { key: t('grants.correction.before'), value: written(acceptedMinor - changeMinor) },
        { key: t('grants.correction.change'), value: changeInWords(language, correction) },
        { key: t('grants.correction.after'), value: written(acceptedMinor) },
        { key: t('grants.correction.kind'), value: t(`grants.correction.kind.${correction.kind}`) },
        ...(correction.rule
          ? [{ key: t('grants.line.rule'), value: t(`grants.line.rule.${correction.rule}`) }]
          : []),
        { key: t('common.reason'), value: <TypedText text={correction.reason} /> },
        ...(files.length > 0
          ? [
              {
                key: t('grants.correction.evidence'),
                value: <FileLinks files={files} hrefOf={({ id }) => `/correction-files/${id}`} />,
              },
            ]
          : []),
        {
          key: t('grants.correction.proposed_at'),
          value: <DateTime at={correction.proposedAt} zone={zone} />,
        },
        ...(decidedAt
          ? [{ key: t('grants.correction.decided_at'), value: <DateTime at={decidedAt} zone={zone} /> }]
          : []),
        ...(refusalReason
          ? [{ key: t('grants.correction.refusal'), value: <TypedText text={refusalReason} /> }]
          : []),
      ]}
    />
  );
}
