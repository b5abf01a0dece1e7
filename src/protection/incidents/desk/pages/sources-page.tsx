import { addMonths, type PlainDate } from '../../../../platform/dates.ts';
import { Details } from '../../../../ui/details.tsx';
import { errorOf, typedOne } from '../../../../ui/form-context.ts';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import { credibilities, reliabilities, sourceKinds } from '../../codes.ts';
import { sourceFields, sourceRows } from '../../schema.ts';
import { optionsOf, WritingForm, type WritingProps } from './writing-form.tsx';

/** Who told it, by kind, how good that is, and whether it may be counted; that a second person decides on the standing. */
export function SourcesPage({ today, ...props }: WritingProps & { readonly today: PlainDate }) {
  const { t } = props.context.language;
  const { typed, errors } = props.state;
  const isUsed = sourceFields.some(
    (name) => typedOne(typed, `${name}_2`) !== '' || errorOf(errors, `${name}_2`) !== undefined,
  );
  return (
    <WritingForm {...props} of="sources" intro={<p class="govuk-body">{t('incident.sources.intro')}</p>}>
      {sourceRows.map((row) =>
        row === 1 ? (
          <SourceFields row={row} today={today} />
        ) : (
          <Details summary={t('incident.source.another')} open={isUsed}>
            <SourceFields row={row} today={today} />
          </Details>
        ),
      )}
      <InsetText>{t('incident.sources.standing')}</InsetText>
    </WritingForm>
  );
}

function SourceFields({ row, today }: { row: number; today: PlainDate }) {
  const { t, month, number } = useLanguage();
  const numbered = (label: string) => `${label} (${number(row)})`;
  const months = Array.from({ length: 25 }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back));
  return (
    <>
      <Select
        name={`source_${row}`}
        label={numbered(t('incident.source'))}
        empty={t('incident.choose')}
        options={optionsOf(t, sourceKinds, 'incident.source')}
      />
      <TextInput
        name={`independent_${row}`}
        label={numbered(t('incident.independent'))}
        hint={t('incident.independent.hint')}
        width={5}
        inputmode="numeric"
      />
      <Select
        name={`reliability_${row}`}
        label={numbered(t('incident.reliability'))}
        empty={t('incident.choose')}
        options={optionsOf(t, reliabilities, 'incident.reliability')}
      />
      <Select
        name={`credibility_${row}`}
        label={numbered(t('incident.credibility'))}
        empty={t('incident.choose')}
        options={optionsOf(t, credibilities, 'incident.credibility')}
      />
      <Select
        name={`month_${row}`}
        label={numbered(t('incident.heard'))}
        empty={t('incident.choose')}
        options={months.map((first) => ({ value: first.slice(0, 7), text: month(first) }))}
        whole
      />
      <Select
        name={`may_count_${row}`}
        label={numbered(t('incident.may_count'))}
        hint={t('incident.may_count.hint')}
        empty={t('incident.choose')}
        options={optionsOf(t, ['yes', 'no'], 'incident.may_count')}
      />
    </>
  );
}
