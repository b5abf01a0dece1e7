import { serviceNeeds } from '../../../action/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import type { PlaceName } from '../../place-name.ts';
import type { AreaRow } from '../queries.ts';
import { gaps } from './gaps-path.ts';
import type { GapRow } from './queries-gaps.ts';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly areas: readonly AreaRow[];
  /** Codes of the jurisdictions of one's duties. */
  readonly places: readonly string[];
  readonly rows: readonly GapRow[];
  readonly placeName: PlaceName;
};

/** Counts a need that no service met, and shows in tens what was counted in earlier months. */
export function GapsPage({ context, state, areas, places, rows, placeName }: Props) {
  const { t, month } = context.language;
  const towns = areas.map(({ id, jurisdiction, name }) => ({
    value: id,
    text: `${placeName(jurisdiction)}: ${name}`,
  }));
  const others = places.map((code) => ({
    value: code,
    text: t('service.gap.elsewhere', { place: placeName(code) }),
  }));
  return (
    <>
      <FormPage
        {...state}
        action={gaps}
        token={context.token}
        title={t('service.gap.title')}
        intro={<p class="govuk-body">{t('service.gap.text')}</p>}
      >
        <Select
          name="need"
          label={t('service.need')}
          empty=""
          options={serviceNeeds.map((value) => ({ value, text: t(`services.need.${value}`) }))}
          whole
        />
        <Select name="place" label={t('service.area')} empty="" options={[...towns, ...others]} whole />
        <Button>{t('service.gap.action')}</Button>
      </FormPage>
      <Heading level={2}>{t('service.gap.counted')}</Heading>
      <p class="govuk-body">{t('service.gap.counted.text')}</p>
      <Table
        caption={t('service.gap.counted')}
        hideCaption
        rows={rows}
        empty={t('service.gap.none')}
        columns={[
          { head: t('service.gap.month'), cell: (row) => month(row.month) },
          {
            head: t('service.area'),
            cell: ({ jurisdiction, area }) =>
              area ? (
                <bdi>{`${placeName(jurisdiction)}: ${area}`}</bdi>
              ) : (
                t('service.gap.elsewhere', { place: placeName(jurisdiction) })
              ),
          },
          { head: t('service.need'), cell: ({ need }) => t(`services.need.${need}`) },
          {
            head: t('service.gap.times'),
            cell: ({ atLeast }) => t('service.gap.at_least', { count: atLeast }),
          },
        ]}
      />
    </>
  );
}
