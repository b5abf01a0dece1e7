import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Difference } from '../compared-tables.ts';

/** What the records say otherwise than something that was kept. Each row leads to its record. `why` says what happened to it. */
export function DifferencesTable({
  caption,
  empty,
  before,
  differences,
  why,
}: {
  caption: string;
  empty: string;
  /** What the earlier figure is called. */
  before: string;
  differences: readonly Difference[];
  why?: (difference: Difference) => readonly string[];
}) {
  const { t } = useLanguage();
  const write = (text: string | undefined) => {
    if (text === undefined) return t('results.difference.not_there');
    return text === '' ? '–' : text;
  };
  const reasoned = why !== undefined && differences.some((one) => why(one).length > 0);
  const isCounted = ({ head, before, now }: Difference) => head !== undefined && before === '' && now === '';
  return (
    <Table
      caption={caption}
      rows={differences}
      empty={empty}
      columns={[
        {
          head: t('results.difference.row'),
          cell: ({ name, href }) =>
            href ? (
              <a class="govuk-link" href={href} dir="auto">
                {name}
              </a>
            ) : (
              <span dir="auto">{name}</span>
            ),
        },
        { head: t('results.difference.table'), cell: ({ table }) => table },
        { head: t('results.difference.column'), cell: ({ head }) => head ?? t('results.difference.whole') },
        {
          head: before,
          numeric: true,
          cell: (one) => (isCounted(one) ? '–' : <Said text={write(one.before)} />),
        },
        {
          head: t('results.difference.now'),
          numeric: true,
          cell: (one) => <Said text={isCounted(one) ? t('results.difference.counted') : write(one.now)} />,
        },
        ...(reasoned
          ? [
              {
                head: t('results.difference.why'),
                cell: (one: Difference) => {
                  const reasons = why(one);
                  return reasons.length === 0 ? (
                    '–'
                  ) : (
                    <ul class="govuk-list">
                      {reasons.map((reason) => (
                        <li dir="auto">{reason}</li>
                      ))}
                    </ul>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}

/** A figure stays on one line; what is said in words wraps, so that the reasons beside it stay on the page. */
function Said({ text }: { text: string }) {
  return (
    <span class={text.length > 24 ? 'm-words' : undefined} dir="auto">
      {text}
    </span>
  );
}
