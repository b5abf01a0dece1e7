import { indicatorsOf, type Logframe } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Details } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { CheckState } from '../../checking/gather-check.ts';
import { SecondPerson } from '../../checking/pages/second-person.tsx';
import { type Finding, type Folded, foldAlike } from '../finding.ts';
import { isVariation, type ReportKind, sectionText } from '../sections.ts';
import { type DonorReportState, handedIn } from '../workflow.ts';

/** What the pages are called that a point without a record of its own leads to; the longer address first. */
const pageTitles: Readonly<Record<string, string>> = {
  '/staff/budget/expenditure': 'action.expenditure.list.title',
  '/staff/budget/warnings': 'action.warning.title',
  '/staff/budget': 'action.budget.title',
  '/staff/contract': 'action.contract.title',
  '/staff/periods': 'results.period',
  '/staff/work-plan': 'action.work_plan.title',
  '/staff/gatherings': 'training.list.title',
  '/staff/agreements': 'grants.agreement.list.title',
  '/staff/reports': 'grants.report.list.title',
  '/staff/ledger': 'grants.ledger.title',
  '/staff/materials': 'advocacy.material.list.title',
  '/staff/outputs': 'network.output.list.title',
  '/staff/visibility': 'results.visibility.title',
  '/staff/procurement': 'action.procurement.title',
  '/staff/rates': 'action.rates.title',
  '/staff/payments': 'results.payment.title',
};

/** What would come back, each with where it is mended; and the button to submit, once nothing hard is left. */
export function ChecksPage({
  name,
  path,
  token,
  findings,
  logframe,
  headings,
  kind,
  sha256,
  check,
  reader,
  state,
  due,
}: {
  name: string;
  path: string;
  token: string;
  findings: readonly Finding[];
  logframe: Logframe;
  headings: readonly { readonly key: string; readonly name: string }[];
  kind: ReportKind;
  /** The hash of what its reader would check or submit; undefined where they cannot yet. */
  sha256: string | undefined;
  check: CheckState;
  /** The person who reads the page. */
  reader: string | undefined;
  state: DonorReportState;
  /** The day by which the contracting authority decides on what was submitted. */
  due: PlainDate | undefined;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const headingName = (key: string) => headings.find((one) => one.key === key)?.name ?? key;
  const recordOf = ({ href, values: { title, indicator, heading, number, partner } }: Finding) => {
    if (indicator !== undefined) {
      const known = indicatorsOf(logframe).find(({ code }) => code === indicator);
      return known ? inLanguage(known.name, locale) : String(indicator);
    }
    if (heading !== undefined) return headingName(String(heading));
    if (title !== undefined || partner !== undefined) return String(title ?? partner);
    if (number !== undefined) return t('results.report.checks.sub_grant', { number });
    if (href === path) return name;
    const page = href.split('?', 1)[0]!;
    const known = Object.entries(pageTitles).find(
      ([start]) => page === start || page.startsWith(`${start}/`),
    );
    return known ? t(known[1]) : t('results.report.checks.open');
  };
  const whereOf = (one: Finding) => {
    const { section } = one;
    if (!section) return recordOf(one);
    if (isVariation(section)) return headingName(section.slice(2));
    return sectionText(t, section, kind);
  };
  const sentenceOf = ({ id, values }: Finding) => {
    const { indicator, heading, label, currency, day, month } = values;
    const amount = (name: string) => language.money(money(Number(values[name]), String(currency)));
    const named = (code: string | number) => {
      const known = indicatorsOf(logframe).find((one) => one.code === code);
      return known ? inLanguage(known.name, locale) : headingName(String(code));
    };
    return t(`results.finding.${id}`, {
      ...values,
      ...(indicator === undefined ? {} : { indicator: named(indicator) }),
      ...(label === undefined ? {} : { label: named(label) }),
      ...(currency === undefined || !('before' in values)
        ? {}
        : { before: amount('before'), now: amount('now') }),
      ...(heading === undefined ? {} : { heading: headingName(String(heading)) }),
      ...(day === undefined ? {} : { day: language.day(String(day)) }),
      ...(month === undefined ? {} : { month: language.month(`${month}-01`) }),
    });
  };
  const list = (caption: string, rows: readonly Finding[], empty: string) => (
    <Table
      caption={caption}
      hideCaption
      rows={foldAlike(rows)}
      empty={empty}
      columns={[
        {
          head: t('results.report.checks.what'),
          cell: (one: Folded) => (
            <>
              <span dir="auto">{sentenceOf(one)}</span>
              {one.alike.length > 0 ? (
                <Details summary={t('results.report.checks.alike', { count: one.alike.length })}>
                  <ul class="govuk-list govuk-list--bullet">
                    {one.alike.map((other) => (
                      <li>
                        <a class="govuk-link" href={other.href}>
                          <bdi>{other.section ? whereOf(other) : sentenceOf(other)}</bdi>
                        </a>
                      </li>
                    ))}
                  </ul>
                </Details>
              ) : null}
            </>
          ),
        },
        // What is found may hold others behind it, which no heading of a row can.
        { head: t('results.report.checks.where'), cell: whereOf, href: ({ href }) => href, names: true },
      ]}
    />
  );
  const hard = findings.filter((one) => one.hard);
  const after = handedIn(state);
  if (after)
    return (
      <>
        <Heading caption={name}>{t('results.report.checks')}</Heading>
        <p class="govuk-body-l">
          {t(`results.report.checks.${after}`, { day: due ? language.day(due) : '' })}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            {name}
          </a>
        </p>
      </>
    );
  return (
    <>
      <Heading caption={name}>{t('results.report.checks')}</Heading>
      {hard.length > 0 ? <p class="govuk-body-l">{t('results.report.checks.intro')}</p> : null}
      <Heading level={2}>{t('results.report.checks.hard')}</Heading>
      {list(t('results.report.checks.hard'), hard, t('results.report.checks.nothing_hard'))}
      <Heading level={2}>{t('results.report.checks.soft')}</Heading>
      {list(
        t('results.report.checks.soft'),
        findings.filter((one) => !one.hard),
        t('results.report.checks.nothing_soft'),
      )}
      <SecondPerson
        check={check}
        reader={reader}
        sha256={sha256}
        nameOf={(section) => whereOf({ id: '', hard: false, href: path, section, values: {} })}
        path={path}
        token={token}
      />
    </>
  );
}
