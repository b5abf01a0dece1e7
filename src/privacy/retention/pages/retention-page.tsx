import type { PrivacyFile } from '../../../action/index.ts';
import { inLanguage, type Language } from '../../../platform/language/language.ts';
import { lengthOfTime } from '../../../platform/language/length-of-time.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { RetentionRule } from '../../declarations/declaration.ts';
import type { GoingTogether, Hold, PurgeEntry } from '../queries.ts';

/** A rule, what it reaches by a day, and what holds it back. */
export type RuleView = {
  readonly rule: RetentionRule;
  readonly decided: PrivacyFile['retention'][string] | undefined;
  readonly due: number;
  readonly soon: number;
  readonly going: readonly GoingTogether[];
  readonly hold: Hold | undefined;
};

/** What will go and when, before it goes; and what went. */
export function RetentionPage({
  rules,
  purges,
  token,
}: {
  rules: readonly RuleView[];
  purges: readonly PurgeEntry[];
  token: string;
}) {
  const { t, number } = useLanguage();
  return (
    <>
      <Heading>{t('privacy.retention.title')}</Heading>
      <p class="govuk-body-l">{t('privacy.retention.intro')}</p>
      {rules.map((view) => (
        <Rule view={view} token={token} />
      ))}
      <Table
        caption={t('privacy.retention.gone')}
        rows={purges.map(({ at, details }) => ({ at, ...(details as { rule: string; count: number }) }))}
        empty={t('privacy.retention.nothing_gone')}
        columns={[
          { head: t('common.date'), cell: ({ at }) => <DateTime at={at} zone={zone} /> },
          { head: t('privacy.register.record'), cell: ({ rule }) => t(`privacy.rule.${rule}.name`) },
          { head: t('privacy.retention.records'), numeric: true, cell: ({ count }) => number(count) },
        ]}
      />
    </>
  );
}

function Rule({ view, token }: { view: RuleView; token: string }) {
  const language = useLanguage();
  const { t, number } = language;
  const { rule, decided, due, soon, going, hold } = view;
  const name = t(`privacy.rule.${rule}.name`);
  return (
    <>
      <Heading level={2}>{name}</Heading>
      <SummaryList
        rows={[
          { key: t('privacy.register.kept'), value: keptOf(language, view) },
          {
            key: t('privacy.retention.why'),
            value: decided ? inLanguage(decided.why, language.locale) : '',
          },
          { key: t('privacy.retention.due'), value: number(due) },
          { key: t('privacy.retention.soon'), value: number(soon) },
        ]}
      />
      {hold ? (
        <InsetText>
          <p class="govuk-body">
            <Tag tone="waiting">{t('privacy.retention.held')}</Tag> <DateTime at={hold.heldAt} zone={zone} />
          </p>
          <TypedText text={hold.reason} />
          <ButtonForm action={`/staff/privacy/retention/${rule}/end-hold`} token={token} look="secondary">
            {t('privacy.retention.end_hold')} <span class="govuk-visually-hidden">{name}</span>
          </ButtonForm>
        </InsetText>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/privacy/retention/${rule}/hold`}>
            {t('privacy.retention.hold')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
      {going.length > 0 ? (
        <Table
          caption={t('privacy.retention.list', { name })}
          rows={going}
          columns={[
            { head: t('privacy.register.record'), cell: (one) => aboutOf(language, rule, one) },
            { head: t('privacy.retention.goes_on'), cell: ({ goesOn }) => <Day date={goesOn} /> },
            { head: t('privacy.retention.records'), numeric: true, cell: ({ count }) => number(count) },
          ]}
        />
      ) : null}
    </>
  );
}

function keptOf({ t }: Language, { rule, decided }: RuleView): string {
  return decided
    ? t(`privacy.rule.${rule}.kept`, { time: lengthOfTime({ t }, decided.months) })
    : t('privacy.not_decided');
}

/** A number or a name as it stands; a kind in words. */
function aboutOf({ t }: Language, rule: RetentionRule, { about }: GoingTogether) {
  if (['mails', 'proofs', 'sent_forms', 'reads', 'incidents', 'incident_notes'].includes(rule))
    return t(`privacy.going.${about}`);
  if (rule === 'requests')
    return t(about === 'breach' ? 'privacy.record.breach.name' : `privacy.request.kind.${about}`);
  return <bdi>{about}</bdi>;
}
