import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import type { Actor } from '../../../platform/permissions.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { mayOpenReport } from '../may-open-report.ts';
import type { Correction, LoadedRate } from '../queries.ts';
import type { Use } from '../queries-uses.ts';
import { rateKey } from '../rules.ts';
import { CorrectionTable } from './correction-table.tsx';

/** One rate: by what it is used, what it was before, and the form that corrects it while it is used by nothing. */
export function CorrectRatePage({
  context,
  state,
  loaded,
  open,
  uses,
  count,
  mayCorrect,
  corrections,
}: {
  context: ActingContext;
  state: FormState;
  loaded: LoadedRate | undefined;
  /** The rates that nothing is known to use, where none was chosen. */
  open: readonly LoadedRate[];
  uses: readonly Use[];
  /** How many there are of them, of which the first are listed. */
  count: number;
  mayCorrect: boolean;
  corrections: readonly Correction[];
}) {
  const { t } = context.language;
  const naming = ({ month, currency, rate }: LoadedRate) => `${month.slice(0, 7)} ${currency}: ${rate}`;
  const caption = loaded ? naming(loaded) : '';
  const title = t('action.rates.correct.title');
  const isOpen = uses.length === 0 && mayCorrect;
  return (
    <>
      {isOpen ? (
        <FormPage
          {...state}
          title={title}
          caption={caption}
          action="/staff/rates/edit"
          token={context.token}
          intro={<p class="govuk-body">{t('action.rates.correct.text')}</p>}
        >
          {loaded ? (
            <input type="hidden" name="rate" value={rateKey(loaded)} />
          ) : (
            <Select
              name="rate"
              label={t('action.rates.correct.which')}
              empty={t('action.expenditure.choose')}
              options={open.map((one) => ({ value: rateKey(one), text: naming(one) }))}
            />
          )}
          <TextInput name="value" label={t('action.rates.for_one_euro')} width={10} inputmode="decimal" />
          <TextInput name="source" label={t('action.rates.source')} hint={t('action.rates.source_hint')} />
          <TextArea name="reason" label={t('common.reason')} rows={3} />
          {state.errors.sure || state.typed.sure ? (
            <Tick name="sure" label={t('action.rates.correct.sure')} />
          ) : null}
          <SafetyRail />
          <Button>{t('action.rates.correct.action')}</Button>
        </FormPage>
      ) : (
        <>
          <Heading caption={caption}>{title}</Heading>
          <InsetText>
            {t(uses.length > 0 ? 'action.rates.correct.used' : 'problem.rate_correct_coordinator')}
          </InsetText>
        </>
      )}
      {uses.length > 0 ? <UseTable uses={uses} count={count} actor={context.actor} /> : null}
      <CorrectionTable corrections={corrections} />
    </>
  );
}

/** By what a rate is used, each with its page where they may open it: the first of them, and how many there are. */
function UseTable({ uses, count, actor }: { uses: readonly Use[]; count: number; actor: Actor }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={`${t('action.rates.uses')} (${language.number(count)})`}
      rows={uses}
      columns={[
        {
          head: t('common.description'),
          names: true,
          cell: ({ about }) => about,
          href: (use) => hrefOf(use, actor),
        },
        { head: t('action.rates.use'), cell: ({ kind }) => t(`action.rates.use.${kind}`) },
        { head: t('action.expenditure.spent_on'), cell: ({ on }) => (on ? language.day(on) : '–') },
      ]}
    />
  );
}

/** Where something that was converted stands; undefined where whoever looks may not open it. */
function hrefOf({ kind, id, report }: Use, actor: Actor): string | undefined {
  switch (kind) {
    case 'expenditure':
      return `/staff/budget/expenditure/${id}`;
    case 'procurement':
      return `/staff/procurement/${id}`;
    case 'income':
      return '/staff/budget/income';
    case 'line':
    case 'submitted':
      return mayOpenReport(actor, report) ? `/reports/${id}` : undefined;
  }
}
