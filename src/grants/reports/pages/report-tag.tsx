import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Line } from '../queries.ts';
import { acceptedPartOf, correctedBy, isUndecided } from '../rules.ts';
import type { ListedState } from '../schema.ts';
import type { LineState, ReportState } from '../workflow.ts';

const tones: Record<ReportState | ListedState, Tone> = {
  not_received: 'bad',
  draft: 'plain',
  submitted: 'moving',
  returned: 'waiting',
  approved_once: 'moving',
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
  unsent = false,
}: {
  line: Pick<Line, 'state' | 'amountMinor' | 'refusedMinor' | 'countedMinor'>;
  /** Its report is still written. */
  unsent?: boolean;
}) {
  const { t } = useLanguage();
  if (correctedBy(line) !== 0) return <Tag tone="waiting">{t('grants.line.state.corrected')}</Tag>;
  if (acceptedPartOf(line) !== undefined)
    return <Tag tone="waiting">{t('grants.line.state.accepted_part')}</Tag>;
  if (unsent && isUndecided(line)) return <Tag tone="plain">{t('grants.line.state.unsent')}</Tag>;
  return <Tag tone={lineTones[line.state]}>{t(`grants.line.state.${line.state}`)}</Tag>;
}
