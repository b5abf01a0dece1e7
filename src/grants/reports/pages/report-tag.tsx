import { useLanguage } from '../../../ui/language-context.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
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

export function LineTag({ state }: { state: LineState }) {
  return <Tag tone={lineTones[state]}>{useLanguage().t(`grants.line.state.${state}`)}</Tag>;
}
