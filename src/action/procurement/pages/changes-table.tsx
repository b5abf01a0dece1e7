import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { ProcurementChange } from '../queries-store.ts';
import { changedFields, type Kept } from '../rules.ts';
import { procedureName, supplierFor } from '../words.ts';

type Props = {
  contract: Kept & { readonly namesPerson: boolean };
  changes: readonly ProcurementChange[];
  action: ActionFile;
  seesPerson: boolean;
};

/** Each change with what was there before and after it, who made it and why. */
export function ChangesTable({ contract, changes, action, seesPerson }: Props) {
  const language = useLanguage();
  const { t } = language;
  // A name is hidden in every version, also from before the tick was set.
  const { namesPerson } = contract;
  const rows = changes.flatMap((change, at) => {
    const after = at === 0 ? contract : changes[at - 1]!.before;
    const [was, is] = [change.before, after].map((said) =>
      sayings(language, { ...said, namesPerson }, { action, seesPerson }),
    );
    return changedFields(change.before, after).map((field) => ({
      ...change,
      field,
      was: was![field],
      is: is![field],
    }));
  });
  return (
    <Table
      caption={t('action.expenditure.changes')}
      rows={rows}
      columns={[
        { head: t('action.expenditure.changed'), cell: ({ field }) => t(fieldKeys[field]) },
        { head: t('action.expenditure.before'), cell: ({ was }) => <bdi>{was}</bdi> },
        { head: t('action.expenditure.after'), cell: ({ is }) => <bdi>{is}</bdi> },
        { head: t('common.reason'), cell: ({ reason }) => <bdi>{reason}</bdi> },
        {
          head: t('action.expenditure.changed_by'),
          cell: ({ changedAt, changedBy }) => (
            <>
              <DateTime at={changedAt} zone={zone} /> <bdi>{changedBy}</bdi>
            </>
          ),
        },
      ]}
    />
  );
}

const fieldKeys: Readonly<Record<keyof Kept, string>> = {
  number: 'action.procurement.number',
  subject: 'action.procurement.subject',
  supplier: 'action.expenditure.supplier',
  naturalPerson: 'action.procurement.natural_person',
  kind: 'action.procurement.kind',
  procedure: 'action.procurement.procedure',
  signedOn: 'action.procurement.signed_on',
  expectedEnd: 'action.procurement.expected_end',
  endedOn: 'action.procurement.ended_on',
  heading: 'action.expenditure.field.heading',
  line: 'action.expenditure.field.line',
  originalMinor: 'action.procurement.value',
  originalCurrency: 'action.expenditure.currency',
  rate: 'action.expenditure.field.rate',
  amountMinor: 'action.expenditure.field.amount',
  questions: 'action.expenditure.asked',
  confirmedBecause: 'action.procurement.questions.reason',
};

/** The fields of a contract as they are read. */
function sayings(
  language: Language,
  said: Kept & { readonly namesPerson: boolean },
  { action, seesPerson }: Pick<Props, 'action' | 'seesPerson'>,
): Record<keyof Kept, string> {
  const { t } = language;
  const heading = action.budgetHeadings.find(({ key }) => key === said.heading);
  return {
    ...{ number: said.number, subject: said.subject, line: said.line || '–', rate: said.rate },
    supplier: supplierFor(language, said, seesPerson),
    naturalPerson: t(said.naturalPerson ? 'common.yes' : 'common.no'),
    kind: t(`action.procurement.kind.${said.kind}`),
    procedure: procedureName(language, action, said.procedure),
    signedOn: language.day(said.signedOn),
    expectedEnd: said.expectedEnd ? language.day(said.expectedEnd) : '–',
    endedOn: said.endedOn === null ? '–' : language.day(said.endedOn),
    heading: heading ? `${heading.number}. ${inLanguage(heading.name, language.locale)}` : said.heading,
    originalMinor: language.money(money(said.originalMinor, said.originalCurrency)),
    originalCurrency: said.originalCurrency,
    amountMinor: language.money(money(said.amountMinor, action.currency)),
    questions: said.questions.map((kind) => t(`action.procurement.asked.${kind}`)).join('; ') || '–',
    confirmedBecause: said.confirmedBecause ?? '–',
  };
}
