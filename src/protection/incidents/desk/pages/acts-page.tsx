import { Details } from '../../../../ui/details.tsx';
import { errorOf, typedOne } from '../../../../ui/form-context.ts';
import { Heading } from '../../../../ui/heading.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import type { PlaceName } from '../../../place-name.ts';
import {
  actCodes,
  consequences,
  indicatorAnswers,
  indicatorCodes,
  mechanismCodes,
  perpetrators,
} from '../../codes.ts';
import { actFields, actRows } from '../../schema.ts';
import type { Help } from '../list-help.ts';
import { optionsOf, WritingForm, type WritingProps } from './writing-form.tsx';

/** Who did what, and what came of it; then the questions on trafficking, with who identifies victims there. */
export function ActsPage({
  help,
  placeName,
  ...props
}: WritingProps & { readonly help: Help; readonly placeName: PlaceName }) {
  const { t } = props.context.language;
  const { typed, errors } = props.state;
  const isUsed = (row: number) =>
    actFields.some(
      (name) => typedOne(typed, `${name}_${row}`) !== '' || errorOf(errors, `${name}_${row}`) !== undefined,
    );
  return (
    <WritingForm {...props} of="acts" intro={<p class="govuk-body">{t('incident.acts.intro')}</p>}>
      {actRows.map((row) =>
        row === 1 ? (
          <ActFields row={row} />
        ) : (
          <Details summary={t('incident.act.another', { number: row })} open={isUsed(row)}>
            <ActFields row={row} />
          </Details>
        ),
      )}
      <Heading level={2}>{t('incident.trafficking')}</Heading>
      <p class="govuk-body">{t('incident.trafficking.text')}</p>
      {indicatorCodes.map((code) => (
        <Select
          name={`asked_${code}`}
          label={t(`incident.indicator.${code}`)}
          empty={t('incident.choose')}
          options={optionsOf(t, indicatorAnswers, 'incident.answer')}
        />
      ))}
      <Identified help={help} placeName={placeName} />
      <Select
        name="mechanism"
        label={t('incident.mechanism')}
        hint={t('incident.mechanism.hint')}
        empty={t('incident.mechanism.none')}
        options={optionsOf(t, mechanismCodes, 'incident.mechanism')}
        optional
      />
    </WritingForm>
  );
}

function ActFields({ row }: { row: number }) {
  const { t, number } = useLanguage();
  const numbered = (label: string) => `${label} (${number(row)})`;
  return (
    <>
      <Select
        name={`act_${row}`}
        label={t('incident.act.number', { number: row })}
        {...(row > 1 ? { hint: t('incident.act.number.hint') } : {})}
        empty={t('incident.choose')}
        options={optionsOf(t, actCodes, 'incident.act')}
        whole
      />
      <Select
        name={`perpetrator_${row}`}
        label={numbered(t('incident.perpetrator'))}
        empty={t('incident.choose')}
        options={optionsOf(t, perpetrators, 'incident.perpetrator')}
        whole
      />
      <TextInput
        name={`done_by_${row}`}
        label={numbered(t('incident.done_by'))}
        hint={t('incident.done_by.hint')}
        width={10}
        optional
      />
      <TextInput
        name={`hurt_${row}`}
        label={numbered(t('incident.hurt'))}
        hint={t('incident.hurt.hint')}
        suffix={t('incident.unit.person_event')}
        width={10}
      />
      <Select
        name={`consequence_${row}`}
        label={numbered(t('incident.consequence'))}
        empty={t('incident.choose')}
        options={optionsOf(t, consequences, 'incident.consequence')}
      />
    </>
  );
}

/** Whom to tell: who identifies victims there, a guardian first for a child, and what is known of a duty to report. */
function Identified({ help, placeName }: { help: Help; placeName: PlaceName }) {
  const language = useLanguage();
  const { t } = language;
  const { jurisdiction, identification, police } = help;
  const place = jurisdiction ? placeName(jurisdiction) : '';
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{t('incident.trafficking.if_yes')}</p>
      {identification ? (
        <p class="govuk-body">
          {t('incident.trafficking.who', {
            place,
            adults: identification.adults,
            children: identification.children,
          })}{' '}
          {t('incident.trafficking.source', {
            source: identification.source,
            day: language.day(identification.readOn),
          })}
        </p>
      ) : (
        <p class="govuk-body">
          {t(jurisdiction ? 'incident.trafficking.not_known' : 'incident.trafficking.place_first')}
        </p>
      )}
      <p class="govuk-body">{police ? police.text : t('incident.trafficking.law_not_known')}</p>
      {jurisdiction ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/services/${language.locale}/${jurisdiction}`}>
            {t('incident.trafficking.services', { place })}
          </a>
        </p>
      ) : null}
    </div>
  );
}
