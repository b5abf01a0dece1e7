import type { LadderStep } from '../../action/index.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { valueInWords } from '../rule-in-words.ts';

/** A value by what it is told apart by beside the jurisdiction: a table for each, with the total below. */
export function PartTables({
  parts,
  ladder,
  total,
}: {
  parts: readonly { readonly axis: string; readonly key: string; readonly text: string }[];
  ladder: readonly LadderStep[];
  total: string;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      {[...Map.groupBy(parts, ({ axis }) => axis)].map(([axis, own]) => (
        <Table
          caption={t(`results.by.${axis}`)}
          rows={own}
          columns={[
            {
              head: t(`results.by.${axis}.head`),
              cell: ({ key }) => valueInWords(language, axis, key, ladder),
            },
            { head: t('results.value'), numeric: true, cell: ({ text }) => text },
          ]}
          narrow="lines"
          foot={[t('results.total'), total]}
        />
      ))}
    </>
  );
}
