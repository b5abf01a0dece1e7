import type { Context } from '../../../platform/http/route.ts';
import { money, sum } from '../../../platform/money.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { reportPermissions } from '../permissions.ts';
import type { Line, Report } from '../queries.ts';
import { lineLifecycle, reportLifecycle } from '../rules.ts';
import { LineTag } from './report-tag.tsx';

/** Expenditure line by line: original amount, rate, euro, and what the review said. */
export function LineTable({
  context,
  report,
  lines,
}: {
  context: Context;
  report: Report;
  lines: readonly Line[];
}) {
  const { language, actor, token } = context;
  const { t } = language;
  const reviewing =
    Boolean(reportLifecycle[report.state].review_line) && may(actor, reportPermissions.reviewLine, report);
  const writing = Boolean(reportLifecycle[report.state].save) && may(actor, reportPermissions.save, report);
  const total = sum(
    lines.map((line) => money(line.amountMinor, line.currency)),
    report.currency,
  );
  const written = (minor: number, currency: string) => language.money(money(minor, currency));
  return (
    <Table
      caption={t('grants.report.lines.title')}
      rows={lines}
      empty={t('grants.report.lines.empty')}
      columns={[
        {
          head: t('common.description'),
          names: true,
          cell: (line) => (
            <>
              <span dir="auto">{line.description}</span>
              <br />
              <span class="m-quiet">{`${t(`forms.heading.${line.heading}`)} · ${line.documentReference}`}</span>
            </>
          ),
        },
        { head: t('grants.line.spent_on'), cell: (line) => <Day date={line.spentOn} /> },
        {
          head: t('grants.line.original'),
          numeric: true,
          cell: (line) => written(line.originalMinor, line.originalCurrency),
        },
        {
          head: t('grants.line.rate'),
          numeric: true,
          cell: (line) => (line.rateMonth ? `${line.rate} (${line.rateMonth.slice(0, 7)})` : '–'),
        },
        { head: t('common.amount'), numeric: true, cell: (line) => written(line.amountMinor, line.currency) },
        {
          head: t('common.state'),
          cell: (line) => (
            <>
              <LineTag state={line.state} />
              {line.rule ? (
                <p
                  class="govuk-body-s"
                  dir="auto"
                >{`${t(`grants.line.rule.${line.rule}`)}: ${line.query ?? ''}`}</p>
              ) : null}
              {line.reply ? (
                <p class="govuk-body-s" dir="auto">{`${t('grants.line.reply')}: ${line.reply}`}</p>
              ) : null}
            </>
          ),
        },
        ...(reviewing || writing
          ? [
              {
                head: t('common.actions'),
                cell: (line: Line) => {
                  const verbs = lineLifecycle[line.state];
                  return (
                    <>
                      {reviewing && verbs.accept ? (
                        <a class="govuk-link" href={`/lines/${line.id}/review`}>
                          {t('grants.line.review.action')}
                        </a>
                      ) : null}
                      {writing && verbs.reply ? (
                        <a class="govuk-link" href={`/lines/${line.id}/reply`}>
                          {t('grants.line.reply.action')}
                        </a>
                      ) : null}
                      {writing && (line.state === 'pending' || line.state === 'queried') ? (
                        <ButtonForm action={`/lines/${line.id}/remove`} token={token} look="secondary">
                          {t('common.remove')}
                        </ButtonForm>
                      ) : null}
                    </>
                  );
                },
              },
            ]
          : []),
      ]}
      foot={
        lines.length > 0
          ? [
              t('common.total'),
              '',
              '',
              '',
              written(total.minor, report.currency),
              '',
              ...(reviewing || writing ? [''] : []),
            ]
          : undefined
      }
    />
  );
}
