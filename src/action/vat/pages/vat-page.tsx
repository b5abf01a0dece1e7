import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Participant } from '../../queries.ts';
import type { VatRule } from '../queries.ts';

/** Each partner with the rule that holds, and below them the rules that held before. */
export function VatPage({
  partners,
  rules,
  maySet,
}: {
  partners: readonly Participant[];
  rules: readonly VatRule[];
  maySet: boolean;
}) {
  const { t } = useLanguage();
  const holding = new Map(rules.toReversed().map((rule) => [rule.partnerId, rule]));
  const earlier = rules.filter((rule) => holding.get(rule.partnerId) !== rule);
  const columnsOf: Column<Row>[] = [
    {
      head: t('action.vat.eligible'),
      cell: ({ rule }) => <VatRuleTag rule={rule} />,
    },
    {
      head: t('common.reason'),
      cell: ({ rule }) => (rule ? <TypedText text={rule.reason} /> : null),
    },
    {
      head: t('action.vat.document'),
      cell: ({ rule, name }) =>
        rule ? (
          <a class="govuk-link" href={`/staff/budget/vat/${rule.id}`}>
            {rule.document ? <bdi>{rule.document}</bdi> : t('action.vat.files')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        ) : null,
    },
    {
      head: t('action.expenditure.recorded'),
      cell: ({ rule }) =>
        rule ? (
          <>
            <DateTime at={rule.setAt} zone={zone} /> <bdi>{rule.setBy}</bdi>
          </>
        ) : null,
    },
  ];
  const partner: Column<Row> = {
    head: t('action.budget.partner'),
    cell: ({ name }) => <bdi>{name}</bdi>,
  };
  return (
    <>
      <Heading>{t('action.vat.title')}</Heading>
      <p class="govuk-body">{t('action.vat.intro')}</p>
      {maySet ? (
        <ButtonRow>
          <ButtonLink href="/staff/budget/vat/new">{t('action.vat.set')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('action.vat.title')}
        hideCaption
        rows={partners.map(({ id, name }) => ({ name, rule: holding.get(id) }))}
        columns={[partner, ...columnsOf]}
      />
      {earlier.length > 0 ? (
        <Table
          caption={t('action.vat.earlier')}
          rows={earlier.map((rule) => ({ name: rule.partner, rule }))}
          columns={[partner, ...columnsOf]}
        />
      ) : null}
    </>
  );
}

type Row = { readonly name: string; readonly rule: VatRule | undefined };

export function VatRuleTag({ rule }: Pick<Row, 'rule'>) {
  const { t } = useLanguage();
  if (!rule) return <span class="m-quiet">{t('action.not_known')}</span>;
  return (
    <Tag tone={rule.eligible ? 'good' : 'bad'}>
      {t(rule.eligible ? 'action.vat.eligible.yes' : 'action.vat.eligible.no')}
    </Tag>
  );
}
