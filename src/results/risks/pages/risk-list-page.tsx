import type { Participant } from '../../../action/index.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Option, Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { textOf } from '../concerns.ts';
import type { Risk } from '../queries.ts';
import { riskStates } from '../rules.ts';
import { RiskMatrix } from './risk-matrix.tsx';
import { LevelTag, StateTag } from './risk-tags.tsx';

/** The register: the matrix, and the same risks as a list by weight. */
export function RiskListPage({
  risks,
  come,
  partners,
  categories,
  concerns,
  filter,
  files,
  mayRecord,
  opensStatus,
}: {
  risks: readonly Risk[];
  /** The ids of those whose trigger has come. */
  come: ReadonlySet<string>;
  partners: readonly Participant[];
  categories: readonly Option[];
  concerns: readonly Option[];
  filter: Readonly<Record<string, string>>;
  /** The addresses of the register as files. */
  files: { readonly csv: string; readonly xlsx: string };
  mayRecord: boolean;
  /** Whether the reader may open the page where risks whose trigger has come are listed with their records. */
  opensStatus: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('results.risk.title')}</Heading>
      <p class="govuk-body">{t('results.risk.intro')}</p>
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/risks/new">{t('results.risk.record')}</ButtonLink>
        </ButtonRow>
      ) : null}
      {opensStatus && come.size > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/status#triggers">
            {t('results.status.triggers')}
          </a>
        </p>
      ) : null}
      <FilterForm action="/staff/risks" typed={filter}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('results.risk.not_closed')}
          options={riskStates.map((value) => ({ value, text: t(`results.risk.state.${value}`) }))}
        />
        <Select
          name="category"
          label={t('results.risk.category')}
          empty={t('common.any')}
          options={categories}
        />
        <Select
          name="owner"
          label={t('results.risk.owner')}
          empty={t('common.any')}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          name="concerns"
          label={t('results.risk.concerns')}
          empty={t('common.any')}
          options={concerns}
        />
      </FilterForm>
      {risks.length > 0 ? <RiskMatrix risks={risks} /> : null}
      <Table
        caption={t('results.risk.by_weight')}
        rows={risks}
        empty={t('results.risk.none')}
        columns={[
          {
            head: t('results.risk.risk'),
            cell: ({ id, title }) => (
              <a class="govuk-link" href={`/staff/risks/${id}`} dir="auto">
                {title}
              </a>
            ),
          },
          { head: t('results.risk.cause_to_effect'), cell: (risk) => <CauseToEffect risk={risk} /> },
          { head: t('results.risk.weight'), cell: (risk) => <LevelTag risk={risk} /> },
          { head: t('results.risk.category'), cell: (risk) => textOf(categories, risk.category, language) },
          {
            head: t('results.risk.owner'),
            cell: ({ ownerName, ownerRole }) => (
              <>
                <bdi>{ownerName}</bdi>, {t(`people.role.${ownerRole}`)}
              </>
            ),
          },
          { head: t('results.risk.review_on'), cell: ({ reviewOn }) => <Day date={reviewOn} /> },
          {
            head: t('common.state'),
            cell: ({ id, state }) => (
              <>
                <StateTag state={state} />
                {come.has(id) ? <Tag tone="bad">{t('results.risk.trigger_come')}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      <ButtonRow>
        <TakeAway href={files.csv}>{t('common.download_csv')}</TakeAway>
        <TakeAway href={files.xlsx}>{t('results.risk.download_xlsx')}</TakeAway>
      </ButtonRow>
    </>
  );
}

/** The cause, the event and the effect, each with its name; what an old risk does not say is left out. */
function CauseToEffect({ risk }: { risk: Risk }) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list">
      {(['cause', 'event', 'effect'] as const)
        .filter((part) => risk[part] !== '')
        .map((part) => (
          <li>
            {t(`results.risk.${part}`)}: <bdi>{risk[part]}</bdi>
          </li>
        ))}
    </ul>
  );
}
