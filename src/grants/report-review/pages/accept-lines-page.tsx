import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillList, BillPictures } from '../../bills/pages/bill-list.tsx';
import type { Line, Report } from '../../reports/queries.ts';
import { takeField, type undecidedOf } from '../accept-lines.ts';

type Props = {
  context: ActingContext;
  report: Report;
  state: FormState;
  undecided: Awaited<ReturnType<typeof undecidedOf>>;
  beside: (lineId: string) => BesideLine;
};

/** Lines that wait for a decision, each with its bills beside it: those that are ticked are accepted. */
export function AcceptLinesPage({ context, report, state, undecided, beside }: Props) {
  const { language } = context;
  const { t } = language;
  const { lines, seen } = undecided;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.report.accept_lines.title')}
      caption={report.agreementNumber}
      intro={
        <p class="govuk-body">
          {t(lines.length > 0 ? 'grants.report.accept_lines.intro' : 'grants.report.accept_lines.none')}
        </p>
      }
    >
      <SeenField state={state} now={seen} />
      {lines.map((line) => (
        <InsetText>
          <Tick
            name={takeField(line.id)}
            label={t('grants.report.accept_lines.line', {
              description: line.description,
              amount: language.money(money(line.amountMinor, line.currency)),
            })}
          />
          <p class="govuk-body-s m-quiet">{factsOf(context, line)}</p>
          <BillList beside={beside(line.id)} />
          <BillPictures bills={beside(line.id).bills} />
        </InsetText>
      ))}
      {lines.length > 0 ? <Button>{t('grants.report.accept_lines.action')}</Button> : null}
    </FormPage>
  );
}

function factsOf({ language }: Pick<ActingContext, 'language'>, line: Line): string {
  const { heading, spentOn, documentReference, supplier, originalMinor, originalCurrency, rateMonth } = line;
  return [
    language.t(`forms.heading.${heading}`),
    language.day(spentOn),
    documentReference,
    supplier,
    rateMonth ? language.money(money(originalMinor, originalCurrency)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
