import type { PlainDate } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Figure } from '../../../ui/figure.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { StepsFigure } from '../../../ui/steps-figure.tsx';
import { Table } from '../../../ui/table.tsx';
import { fieldsOfWork } from '../../schema.ts';
import type { WayFilter } from '../schema.ts';
import {
  countMarks,
  type Mark,
  marks,
  marksOf,
  narrowings,
  nextStepOf,
  type OnTheWay,
  type Row,
} from '../steps.ts';

const drawn = marks.filter((mark) => mark !== 'never_came');

/** How far the civil society organisations came; each number opens to those it counts. */
export function WayPage({
  context,
  filter,
  organisations,
  listed,
  target,
  today,
  csv,
}: {
  context: Context;
  filter: WayFilter;
  organisations: readonly OnTheWay[];
  listed: readonly OnTheWay[];
  target: number | null;
  today: PlainDate;
  csv: string;
}) {
  const { t, locale, number } = context.language;
  const [all] = countMarks(organisations, () => ['all'], ['all']);
  const whole = !filter.jurisdiction && !filter.field;
  const opened = (count: number, more: WayFilter) =>
    count === 0 ? (
      number(0)
    ) : (
      <a
        class="govuk-link"
        href={`/staff/way?${new URLSearchParams(given({ ...filter, ...more }))}#organisations`}
      >
        {number(count)}
      </a>
    );
  const title = t('network.way.title');
  const table = (
    caption: string,
    head: string,
    rows: readonly Row[],
    nameOf: (key: string) => string,
    by: (key: string) => WayFilter,
  ) => (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { head, names: true, cell: ({ key }) => nameOf(key) },
        ...marks.map((mark) => ({
          head: t(`network.way.step.${mark}`),
          numeric: true,
          cell: ({ key, counts }: Row) => opened(counts[mark], { ...by(key), step: mark }),
        })),
      ]}
    />
  );
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t('network.way.intro')}</p>
      <FilterForm action="/staff/way" typed={given(filter)}>
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <Select
          name="field"
          label={t('network.field')}
          empty={t('common.any')}
          options={fieldsOfWork.map((field) => ({ value: field, text: t(`people.field_of_work.${field}`) }))}
        />
        <Select
          name="step"
          label={t('network.way.step')}
          empty={t('common.any')}
          options={narrowings.map((one) => ({ value: one, text: t(`network.way.step.${one}`) }))}
        />
      </FilterForm>
      <Figure
        title={title}
        source={t('network.way.source')}
        date={today}
        csv={csv}
        table={
          <Table
            caption={title}
            hideCaption
            narrow="lines"
            rows={marks.map((mark, index) => ({ mark, index }))}
            columns={[
              {
                head: t('network.way.step'),
                cell: ({ mark, index }) => `${index + 1}. ${t(`network.way.step.${mark}`)}`,
              },
              {
                head: t('network.way.organisations'),
                numeric: true,
                cell: ({ mark }) => opened(all!.counts[mark], { step: mark }),
              },
            ]}
          />
        }
      >
        <StepsFigure
          id="way"
          title={title}
          description={t('network.way.description')}
          steps={drawn.map((mark, index) => ({
            number: index + 1,
            value: all!.counts[mark],
            text: number(all!.counts[mark]),
          }))}
          {...(whole && target !== null
            ? { target: { value: target, text: t('network.way.target', { target }) } }
            : {})}
        />
      </Figure>
      {whole && target !== null ? (
        <p class="govuk-body">
          {t('network.way.missing', { count: Math.max(0, target - all!.counts.engaged), target })}{' '}
          <a class="govuk-link" href="/staff/way?step=not_engaged#organisations">
            {t('network.way.missing_link')}
          </a>
        </p>
      ) : null}
      {table(
        t('network.way.by_jurisdiction'),
        t('common.jurisdiction'),
        countMarks(
          organisations,
          ({ jurisdiction }) => (jurisdiction ? [jurisdiction] : []),
          jurisdictionCodes,
        ),
        (code) => jurisdictionName(code, locale),
        (code) => ({ jurisdiction: code as WayFilter['jurisdiction'] }),
      )}
      {table(
        t('network.way.by_field'),
        t('network.field'),
        countMarks(organisations, ({ fields }) => fields, fieldsOfWork),
        (field) => t(`people.field_of_work.${field}`),
        (field) => ({ field: field as WayFilter['field'] }),
      )}
      {filter.step ? (
        <Heading level={2} id="organisations">
          {t(`network.way.step.${filter.step}`)}
        </Heading>
      ) : null}
      {filter.step ? <Listed listed={listed} /> : null}
    </>
  );
}

/** The organisations behind one of the numbers. */
function Listed({ listed }: { listed: readonly OnTheWay[] }) {
  const { t, locale, list } = useLanguage();
  return (
    <Table
      caption={t('network.way.organisations')}
      hideCaption
      rows={listed}
      empty={t('network.list.empty')}
      columns={[
        {
          head: t('common.name'),
          cell: ({ id, name }) => (
            <a class="govuk-link" href={`/staff/organisations/${id}`}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          head: t('common.jurisdiction'),
          cell: ({ jurisdiction }) =>
            jurisdiction ? jurisdictionName(jurisdiction, locale) : t('network.regional'),
        },
        {
          head: t('network.way.next'),
          cell: (one) => t(`network.way.next.${nextStepOf(one)}`),
        },
        {
          head: t('network.way.did'),
          cell: (one) =>
            list(marksOf(one).map((mark: Mark) => t(`network.way.step.${mark}`))) || t('network.way.nothing'),
        },
      ]}
    />
  );
}

function given(filter: WayFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
