import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { isOffered, type Standing, standingOf } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonRow } from '../../../ui/button.tsx';
import { StepButtons } from '../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillList } from '../../bills/pages/bill-list.tsx';
import { openOf } from '../../bills/rules.ts';
import { type Corrections, noCorrections } from '../../corrections/corrections-for.ts';
import { CorrectionsOfLine } from '../../corrections/pages/corrections-of-line.tsx';
import type { Line, Report } from '../queries.ts';
import { isUndecided, isWritten, shownTotals, totalsOf } from '../rules.ts';
import { lineWorkflow } from '../workflow.ts';
import { AcceptedPart } from './accepted-part.tsx';
import { LineExchanges } from './line-exchanges.tsx';
import { QueriesThatWait } from './queries-that-wait.tsx';
import { LineTag } from './report-tag.tsx';

/** Expenditure line by line: original amount, rate, euro, and what the review said. */
export function LineTable({
  context,
  report,
  lines,
  beside,
  corrections = noCorrections,
  likeHref,
}: {
  context: Context;
  report: Report;
  lines: readonly Line[];
  beside: (lineId: string) => BesideLine;
  corrections?: Corrections;
  /** Where a line that is like this one is added. */
  likeHref?: (line: Line) => string;
}) {
  const { language, actor, token, now } = context;
  const { t } = language;
  const standings = new Map(
    lines.map((line) => {
      const record = { ...line, report, billCount: openOf(beside(line.id).bills).length };
      return [line.id, standingOf(lineWorkflow, actor, record, dayIn(zone, now))];
    }),
  );
  const standingsOf = ({ id }: Line) => [standings.get(id)!, ...corrections.standingsOf(id)];
  const acting = lines.some((line) => offersOf(standingsOf(line)) > 0);
  const asked = lines.filter(({ id }) => isOffered(standings.get(id)!, 'reply'));
  const undecided = lines.filter((line) => isUndecided(line) && isOffered(standings.get(line.id)!, 'accept'));
  const totals = totalsOf(lines);
  const written = (minor: number, currency: string) => language.money(money(minor, currency));
  return (
    <>
      <QueriesThatWait asked={asked} />
      {undecided.length > 1 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/reports/${report.id}/accept-lines`}>
            {t('grants.report.accept_lines.title')}
          </a>
        </p>
      ) : null}
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
                <span class="m-quiet">
                  {[t(`forms.heading.${line.heading}`), line.documentReference, line.supplier]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <br />
                <BillList beside={beside(line.id)} />
                {likeHref ? (
                  <p class="govuk-body-s">
                    <a class="govuk-link" href={likeHref(line)}>
                      {t('grants.line.copy')}
                      <span class="govuk-visually-hidden"> ({line.description})</span>
                    </a>
                  </p>
                ) : null}
              </>
            ),
          },
          { head: t('grants.line.spent_on'), cell: (line) => <Day date={line.spentOn} /> },
          {
            head: t('grants.line.original_and_rate'),
            numeric: true,
            cell: (line) => (
              <>
                {written(line.originalMinor, line.originalCurrency)}
                {line.rateMonth ? (
                  <>
                    <br />
                    <span class="m-quiet">{`${line.rate} (${line.rateMonth.slice(0, 7)})`}</span>
                  </>
                ) : null}
              </>
            ),
          },
          {
            head: t('common.amount'),
            numeric: true,
            cell: (line) => (
              <>
                {written(line.amountMinor, line.currency)}
                <AcceptedPart line={line} />
              </>
            ),
          },
          {
            head: t('common.state'),
            cell: (line) => (
              <>
                <LineTag line={line} unsent={isWritten(report)} />
                <LineExchanges context={context} line={line} />
                <CorrectionsOfLine corrections={corrections.of(line.id)} />
                {standings.get(line.id)!.waits.map((key) => (
                  <p class="govuk-hint">{t(key)}</p>
                ))}
              </>
            ),
          },
          ...(acting
            ? [
                {
                  head: t('common.actions'),
                  cell: (line: Line) =>
                    offersOf(standingsOf(line)) === 0 ? null : (
                      <ButtonRow>
                        {standingsOf(line).map((standing) => (
                          <StepButtons standing={standing} token={token} />
                        ))}
                      </ButtonRow>
                    ),
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
                written(totals.counted, report.currency),
                '',
                ...(acting ? [''] : []),
              ]
            : undefined
        }
      />
      {lines.length > 0 ? (
        <SummaryList
          rows={shownTotals(totals).map(([state, minor]) => ({
            key: t(`grants.line.total.${state}`),
            value: written(minor, report.currency),
          }))}
        />
      ) : null}
    </>
  );
}

/** The buttons that are drawn: what lacks something is said elsewhere. */
const offersOf = (standings: readonly Standing[]) =>
  standings.flatMap(({ offers }) => offers.filter(({ missing }) => !missing)).length;
