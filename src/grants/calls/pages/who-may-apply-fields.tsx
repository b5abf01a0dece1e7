import { fieldsOfWork } from '../../../people/index.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FoldedFields } from '../../../ui/folded-fields.tsx';
import { useForm } from '../../../ui/form-context.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { legalForms } from '../../eligibility/schema.ts';
import type { Lot } from '../queries.ts';
import { TurnoverFields, unknownLots } from './turnover-fields.tsx';

/** The limits that are whole numbers, in the order in which they are asked. */
const limits = [
  ...(['registered_years', 'as_lead', 'as_partner'] as const),
  ...(['partners_minimum', 'partners_maximum', 'partner_jurisdictions'] as const),
];

/** Who may apply, as rules of the call: nothing chosen and nought are no limit. `lots`: of a draft that is kept. */
export function WhoMayApplyFields({ lots }: { lots: readonly Lot[] | undefined }) {
  const { t, locale } = useLanguage();
  const { typed } = useForm({});
  return (
    <FoldedFields title={t('grants.who.title')} open={unknownLots(lots, typed).length > 0}>
      <Checkboxes
        name="seats"
        label={t('grants.call.field.seats')}
        hint={t('grants.call.field.seats.hint')}
        optional
        choices={jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) }))}
      />
      <Checkboxes
        name="legal_forms"
        label={t('grants.call.field.legal_forms')}
        hint={t('grants.call.field.legal_forms.hint')}
        optional
        choices={legalForms.map((value) => ({ value, text: t(`grants.legal_form.${value}`) }))}
      />
      {limits.map((name) => (
        <NumberInput
          name={name}
          label={t(`grants.call.field.${name}`)}
          hint={t('grants.call.field.zero_is_no_limit')}
        />
      ))}
      <Checkboxes
        name="fields"
        label={t('grants.call.field.fields')}
        hint={t('grants.call.field.fields.hint')}
        optional
        choices={fieldsOfWork.map((value) => ({ value, text: t(`people.field_of_work.${value}`) }))}
      />
      <TurnoverFields lots={lots} />
    </FoldedFields>
  );
}
