import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import { procedureName } from '../words.ts';

/** Which procedure is needed above which value, by kind; nothing where the Action names none. */
export function ThresholdTable({ action }: { action: ActionFile }) {
  const language = useLanguage();
  const { t } = language;
  if (!action.procurement) return null;
  const { thresholds, source } = action.procurement;
  return (
    <Details summary={t('action.procurement.thresholds')}>
      <Table
        caption={t('action.procurement.thresholds')}
        hideCaption
        rows={thresholds}
        columns={[
          { head: t('action.procurement.kind'), cell: ({ kind }) => t(`action.procurement.kind.${kind}`) },
          {
            head: t('action.procurement.above'),
            numeric: true,
            cell: ({ above }) => language.money(money(above, action.currency)),
          },
          {
            head: t('action.procurement.procedure'),
            cell: ({ procedure }) => procedureName(language, action, procedure),
          },
        ]}
      />
      <p class="govuk-body m-quiet">
        {t('action.procurement.source')} {inLanguage(source, language.locale)}
      </p>
    </Details>
  );
}
