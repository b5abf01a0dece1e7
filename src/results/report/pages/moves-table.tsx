import { indicatorsOf, type Logframe } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { figureText } from '../../figure-text.ts';
import type { Move } from '../facts.ts';

/** What moved in the records between the last two builds of a report. */
export function MovesTable({
  moves,
  currency,
  logframe,
  headings,
}: {
  moves: readonly Move[];
  currency: string;
  logframe: Logframe;
  headings: readonly { readonly key: string; readonly name: string }[];
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const indicators = indicatorsOf(logframe);
  const nameOf = ({ kind, id, label }: Move) => {
    if (kind === 'heading') return headings.find(({ key }) => key === id)?.name ?? label;
    const indicator = kind === 'indicator' && indicators.find(({ code }) => code === id);
    return indicator ? inLanguage(indicator.name, locale) : label;
  };
  const write = (move: Move, value: number | null) => {
    if (value === null) return t('results.report.not_there');
    if (move.kind === 'material') return t('results.report.there');
    if (move.kind === 'heading' || move.kind === 'sub_grant') return language.money(money(value, currency));
    const indicator = indicators.find(({ code }) => code === move.id);
    return figureText(language, { unit: indicator?.unit ?? 'number' }, value, currency);
  };
  return (
    <Table
      caption={t('results.report.moves')}
      rows={moves}
      columns={[
        { head: t('results.report.what'), cell: (move) => <span dir="auto">{nameOf(move)}</span> },
        { head: t('results.report.figure'), cell: ({ field }) => t(`results.report.field.${field}`) },
        { head: t('results.report.before'), numeric: true, cell: (move) => write(move, move.before) },
        { head: t('results.report.now'), numeric: true, cell: (move) => write(move, move.now) },
      ]}
    />
  );
}
