import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { BesideLine } from '../../bills/beside-lines.ts';
import { BillList, BillPictures } from '../../bills/pages/bill-list.tsx';
import type { Line, Report } from '../../reports/queries.ts';
import { restField, takeField, type undecidedOf } from '../accept-lines.ts';
import { type Look, largePercent } from '../where-to-look.ts';

type Props = {
  context: ActingContext;
  report: Report;
  state: FormState;
  undecided: Awaited<ReturnType<typeof undecidedOf>>;
  beside: (lineId: string) => BesideLine;
};

/** Lines that wait for a decision, each with its bills: first those with a reason, then those that were drawn. The others go together. */
export function AcceptLinesPage({ context, report, state, undecided, beside }: Props) {
  const { t, money: written } = context.language;
  const { lines, look, rest, seen } = undecided;
  const why = (kind: Look['why']) => lines.filter(({ id }) => look.get(id)?.why === kind);
  const [first, drawn, others] = [why('risk'), why('drawn'), why('rest')];
  const sum = others.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const draw = (some: readonly Line[]) =>
    some.map((line) => (
      <LineToTake {...{ context, line }} look={look.get(line.id)} beside={beside(line.id)} />
    ));
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
      {first.length > 0 ? (
        <Heading level={2}>{t('grants.report.look.first', { count: first.length })}</Heading>
      ) : null}
      {draw(first)}
      {drawn.length > 0 ? (
        <>
          <Heading level={2}>{t('grants.report.look.drawn', { count: drawn.length })}</Heading>
          <p class="govuk-body">{t('grants.report.look.drawn.text')}</p>
        </>
      ) : null}
      {draw(drawn)}
      {others.length > 0 ? (
        <>
          <Heading level={2}>{t('grants.report.look.rest', { count: others.length })}</Heading>
          {rest.length > 0 ? (
            <Tick
              name={restField}
              label={t('grants.report.look.rest.take', {
                ...{ count: rest.length, amount: written(money(sum, report.currency)) },
              })}
              hint={t('grants.report.look.rest.hint')}
            />
          ) : (
            <p class="govuk-body">{t('grants.report.look.rest.later')}</p>
          )}
          <Details summary={t('grants.report.look.rest.each')}>{draw(others)}</Details>
        </>
      ) : null}
      {lines.length > 0 ? <Button>{t('grants.report.accept_lines.action')}</Button> : null}
    </FormPage>
  );
}

function LineToTake({
  context,
  line,
  look,
  beside,
}: Pick<Props, 'context'> & { line: Line; look: Look | undefined; beside: BesideLine }) {
  const { t, money: written } = context.language;
  return (
    <InsetText>
      <Tick
        name={takeField(line.id)}
        label={t('grants.report.accept_lines.line', {
          description: line.description,
          amount: written(money(line.amountMinor, line.currency)),
        })}
      />
      {look?.why === 'risk' ? (
        <p class="govuk-body-s">
          <strong>{t('grants.report.look.why')}</strong>{' '}
          {look.risks.map((risk) => t(`grants.report.look.${risk}`, { percent: largePercent })).join(' · ')}
        </p>
      ) : null}
      <p class="govuk-body-s m-quiet">{factsOf(context, line)}</p>
      <BillList beside={beside} />
      <BillPictures bills={beside.bills} />
    </InsetText>
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
