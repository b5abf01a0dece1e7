import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Options } from '../options.ts';
import type { Correction } from '../queries.ts';

type Field = keyof typeof keys;
const keys = {
  kind: 'action.document.kind',
  title: 'action.document.name',
  datedOn: 'common.date',
  reference: 'action.document.reference',
  language: 'action.document.language',
  audience: 'action.document.audience',
  senderId: 'action.document.sender',
  senderName: 'action.document.sender_name',
  recipientId: 'action.document.recipient',
  recipientName: 'action.document.recipient_name',
} as const;

/** What was corrected, from what to what, by whom where the reader sees names, and why. */
export function CorrectionTable({
  corrections,
  options,
}: {
  corrections: readonly Correction[];
  options: Options;
}) {
  const { t, day } = useLanguage();
  const inWords = (name: Field, value: string | null | undefined) => {
    if (!value) return '–';
    if (name === 'datedOn') return day(value);
    if (name === 'audience') return t(`action.document.audience.${value}`);
    const chosen = { ...options, senderId: options.sender, recipientId: options.recipient };
    const known = name in chosen ? chosen[name as keyof typeof chosen] : [];
    return known.find((one) => one.value === value)?.text ?? value;
  };
  if (corrections.length === 0) return null;
  return (
    <Table
      caption={t('action.document.corrections')}
      rows={corrections}
      columns={[
        { head: t('common.date'), cell: ({ correctedAt }) => <Day date={dayIn(zone, correctedAt)} /> },
        ...(corrections.some(({ correctedBy }) => correctedBy !== null)
          ? [
              {
                head: t('action.document.added_by'),
                cell: ({ correctedBy }: Correction) => <bdi>{correctedBy}</bdi>,
              },
            ]
          : []),
        {
          head: t('action.document.changes'),
          cell: ({ before, after }) => (
            <ul class="govuk-list">
              {(Object.keys(keys) as Field[])
                .filter((name) => name in after)
                .map((name) => (
                  <li>
                    {t(keys[name])}: <bdi>{inWords(name, before[name])}</bdi> →{' '}
                    <bdi>{inWords(name, after[name])}</bdi>
                  </li>
                ))}
            </ul>
          ),
        },
        { head: t('common.reason'), cell: ({ reason }) => <TypedText text={reason} /> },
      ]}
    />
  );
}
