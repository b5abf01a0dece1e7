import { hashOfContent } from '../../platform/canonical.ts';
import type { contentOfReport } from './submit-report.ts';

type Content = Awaited<ReturnType<typeof contentOfReport>>['content'];
/** What became another of a report since its page was opened. `line`: the description of the expenditure. */
export type ReportChange =
  | { readonly kind: 'answers' | 'values' | 'removed' }
  | { readonly kind: 'added' | 'changed' | 'billed'; readonly line: string };

const short = (part: unknown) => hashOfContent(part).slice(0, 12);
const billsOf = ({ bills }: Content, lineId: string) => bills.filter((bill) => bill.lineId === lineId);

/** The parts of a report as a page showed them, each with its hash, in one line that the page sends along. */
export function partsOf(content: Content): string {
  const { answers, values, lines } = content;
  return [
    `answers=${short(answers)}`,
    `values=${short(values)}`,
    ...lines.map((line) => `${line.id}=${short(line)}.${short(billsOf(content, line.id))}`),
  ].join(' ');
}

/** What is another than `shown` (`partsOf`) said; nothing where that was not sent. */
export function changesSince(shown: string, content: Content): ReportChange[] {
  const before = new Map(shown.split(' ').map((part) => part.split('=') as [string, string]));
  if (!before.has('answers')) return [];
  const now = new Map(
    partsOf(content)
      .split(' ')
      .map((part) => part.split('=') as [string, string]),
  );
  const whole = (['answers', 'values'] as const)
    .filter((kind) => before.get(kind) !== now.get(kind))
    .map((kind) => ({ kind }));
  const lines = content.lines.flatMap(({ id, description: line }): ReportChange[] => {
    const [was, wasBilled] = before.get(id)?.split('.') ?? [];
    const [is, isBilled] = now.get(id)!.split('.');
    if (was === undefined) return [{ kind: 'added', line }];
    return [
      ...(was === is ? [] : [{ kind: 'changed' as const, line }]),
      ...(wasBilled === isBilled ? [] : [{ kind: 'billed' as const, line }]),
    ];
  });
  const gone = [...before.keys()].filter((key) => !now.has(key));
  return [...whole, ...lines, ...gone.map(() => ({ kind: 'removed' as const }))];
}
