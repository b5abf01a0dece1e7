import { serviceNeeds } from '../../../../action/index.ts';
import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { FilterForm } from '../../../../ui/filter-form.tsx';
import { Select } from '../../../../ui/select.tsx';
import { Tick } from '../../../../ui/tick.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { forWhomCodes, spokenLanguages } from '../../content.ts';
import type { ServiceRow } from '../../queries.ts';
import { paperCodes } from '../../wish.ts';
import { list } from '../service-paths.ts';

type Props = Pick<FormState, 'typed' | 'errors'> & {
  readonly context: ActingContext;
  readonly services: readonly ServiceRow[];
  readonly placeName: PlaceName;
};

/** What a worker looks for, as codes: sent to the page that answers it, and kept nowhere. */
export function WishForm({ context, services, placeName, typed, errors }: Props) {
  const { t } = context.language;
  const areas = new Map(
    services.map(({ areaId, jurisdiction, areaName }) => [areaId, { jurisdiction, areaName }]),
  );
  const needs = new Set(services.map(({ content }) => content.need));
  const any = t('service.find.any');
  return (
    <FilterForm
      action={list}
      typed={typed}
      errors={errors}
      untold={context}
      submit={t('service.find.action')}
    >
      <Select
        name="need"
        label={t('service.need')}
        empty={any}
        options={serviceNeeds
          .filter((one) => needs.has(one))
          .map((value) => ({ value, text: t(`services.need.${value}`) }))}
        whole
      />
      <Select
        name="area"
        label={t('service.area')}
        empty={any}
        options={[...areas].map(([value, { jurisdiction, areaName }]) => ({
          value,
          text: `${placeName(jurisdiction)}: ${areaName}`,
        }))}
        whole
      />
      <Select
        name="who"
        label={t('service.find.who')}
        empty={any}
        options={forWhomCodes.map((value) => ({ value, text: t(`services.who.${value}`) }))}
      />
      <Select
        name="language"
        label={t('service.find.language')}
        empty={any}
        options={Object.entries(spokenLanguages).map(([value, text]) => ({ value, text }))}
        whole
      />
      <Select
        name="papers"
        label={t('service.find.papers')}
        empty={any}
        options={paperCodes.map((value) => ({ value, text: t(`services.documents.${value}`) }))}
      />
      <Tick name="open_now" label={t('service.find.open_now')} />
    </FilterForm>
  );
}
