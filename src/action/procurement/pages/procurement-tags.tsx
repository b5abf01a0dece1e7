import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Procurement, ProcurementState } from '../queries.ts';
import { isEnough, neededProcedure } from '../rules.ts';
import { procedureName } from '../words.ts';

const tones = { open: 'moving', ended: 'good', withdrawn: 'plain' } as const;

export function StateTag({ state }: { state: ProcurementState }) {
  const { t } = useLanguage();
  return <Tag tone={tones[state]}>{t(`action.procurement.state.${state}`)}</Tag>;
}

/** The kind and the procedure, with the one that its value asks for where that is another. */
export function ProcedureCell({
  action,
  contract,
}: {
  action: ActionFile;
  contract: Pick<Procurement, 'kind' | 'procedure' | 'amountMinor'>;
}) {
  const language = useLanguage();
  const { t } = language;
  const { kind, procedure, amountMinor } = contract;
  const needed = neededProcedure(action.procurement, kind, amountMinor);
  const lacks = needed !== undefined && !isEnough(action.procurement!, procedure, needed);
  return (
    <>
      {t(`action.procurement.kind.${kind}`)}: {procedureName(language, action, procedure)}
      {lacks ? (
        <>
          <br />
          <Tag tone="bad">
            {t('action.procurement.needs', { procedure: procedureName(language, action, needed) })}
          </Tag>
        </>
      ) : null}
    </>
  );
}
