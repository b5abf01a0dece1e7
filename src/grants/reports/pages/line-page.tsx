import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillUpload } from '../../bills/pages/bill-page.tsx';
import type { Line, Report } from '../queries.ts';
import type { Spending } from '../spending.ts';
import { LineFields } from './line-fields.tsx';
import { LineTable } from './line-table.tsx';
import { SpendingTable } from './spending-table.tsx';

/** Adding what was spent, one line at a time; what is there already stands below. */
export function LinePage({
  context,
  report,
  lines,
  beside,
  spending,
  state,
}: {
  context: ActingContext;
  report: Report;
  lines: readonly Line[];
  beside: (lineId: string) => BesideLine;
  spending: readonly Spending[];
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <>
      <FormPage
        {...state}
        action={context.url.pathname}
        token={context.token}
        title={t('grants.line.add.title')}
        caption={report.agreementNumber}
        files
        intro={
          <>
            <p class="govuk-body">
              <a class="govuk-link" href={`/reports/${report.id}/lines/sheet`}>
                {t('grants.sheet.action')}
              </a>
            </p>
            <SafetyRail />
          </>
        }
      >
        <LineFields />
        <BillUpload optional />
        <Button>{t('grants.line.add.action')}</Button>
      </FormPage>
      <LineTable
        {...{ context, report, lines, beside }}
        likeHref={({ id }) => `/reports/${report.id}/lines?like=${id}`}
      />
      <SpendingTable
        language={context.language}
        currency={report.currency}
        spending={spending}
        changed={report.changedBudget}
      />
    </>
  );
}
