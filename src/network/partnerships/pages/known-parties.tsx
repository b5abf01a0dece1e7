import { foundField, wordsField } from '../../../platform/http/finding.ts';
import type { FormState } from '../../../platform/http/route.ts';
import { Details } from '../../../ui/details.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { AbsentOrganisation } from '../../pages/absent-organisation.tsx';
import type { OrganisationChoice } from '../../queries.ts';
import { mostParties, partySorts, shownParties } from '../schema.ts';

/** The parties of the registry and what each is: a few rows, the others behind a line that opens, without script too. */
export function KnownParties({
  state: { typed, errors },
  organisations,
}: {
  state: FormState;
  organisations: readonly OrganisationChoice[];
}) {
  const { t } = useLanguage();
  const options = organisations.map(({ id, name }) => ({ value: id, text: name }));
  const sorts = partySorts.map((value) => ({ value, text: t(`network.partnership.sort.${value}`) }));
  const rows = Array.from({ length: mostParties.known }, (_, at) => (
    <>
      <Select
        name={`party-${at}`}
        absent={<AbsentOrganisation />}
        label={t('network.partnership.party', { number: at + 1 })}
        empty={t('common.none')}
        optional
        options={options}
      />
      <Select
        name={`as-${at}`}
        label={t('network.partnership.party_sort', { number: at + 1 })}
        empty={t('network.partnership.as_registered')}
        options={sorts}
      />
    </>
  ));
  const used = rows.findLastIndex(
    (_, at) =>
      typedOne(typed, `party-${at}`) !== '' ||
      // Whoever looks for a party sees what was found.
      foundField(`party-${at}`) in typed ||
      typedOne(typed, wordsField(`party-${at}`)) !== '' ||
      errors[`party-${at}`] ||
      errors[`as-${at}`],
  );
  const shown = Math.max(shownParties, used + 1);
  return (
    <>
      {rows.slice(0, shown)}
      {shown < rows.length ? (
        <Details summary={t('network.partnership.more_parties', { count: rows.length - shown })}>
          {rows.slice(shown)}
        </Details>
      ) : null}
    </>
  );
}
