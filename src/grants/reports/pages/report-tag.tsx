import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Line } from '../queries.ts';
import { acceptedPartOf, correctedBy } from '../rules.ts';
import type { ListedState } from '../schema.ts';
import type { LineState, ReportState } from '../workflow.ts';

const tones: Record<ReportState | ListedState, Tone> = {
  not_received: 'bad',
  draft: 'plain',
  submitted: 'moving',
  returned: 'waiting',
  approved: 'good',
};
const lineTones: Record<LineState, Tone> = {
  pending: 'moving',
  accepted: 'good',
  queried: 'waiting',
  rejected: 'bad',
};

export function ReportTag({ state }: { state: ReportState | ListedState }) {
  return <Tag tone={tones[state]}>{useLanguage().t(`grants.report.state.${state}`)}</Tag>;
}

/** Of an expenditure that was corrected or accepted in part, too: its sub-grantee reads at once that something is missing. */
export function LineTag({
  line,
}: {
  line: Pick<Line, 'state' | 'amountMinor' | 'refusedMinor' | 'countedMinor'>;
}) {
  const { t } = useLanguage();
  if (correctedBy(line) !== 0) return <Tag tone="waiting">{t('grants.line.state.corrected')}</Tag>;
  if (acceptedPartOf(line) !== undefined)
    return <Tag tone="waiting">{t('grants.line.state.accepted_part')}</Tag>;
  return <Tag tone={lineTones[line.state]}>{t(`grants.line.state.${line.state}`)}</Tag>;
}
