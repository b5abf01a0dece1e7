import { papersBeside } from '../../papers/index.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { money } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { attachRoute } from '../attach-route.tsx';
import { counterIncome } from './counter-income.ts';
import { IncomeEntryPage } from './pages/income-entry-page.tsx';
import { attachIncomePermission, counterIncomePermission, readIncomePermission } from './permissions.ts';
import type { Income } from './queries.ts';
import { seenOfIncome } from './rules.ts';
import { type CounterForm, counterForm } from './schema.ts';
import { incomePapers, incomeSubject } from './subject.ts';

const list = '/staff/budget/income';
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: list, text: language.t('action.income.title') },
});

/** One entry: its files, and reversing it. */
export const incomeEntryRoutes: readonly Route[] = [
  pageRoute<Income>({
    path: `${list}/:incomeId`,
    may: readIncomePermission,
    subject: incomeSubject,
    async show(context, income) {
      const { actor, token } = context;
      return page(
        income.source,
        <IncomeEntryPage
          {...{ income, token }}
          documents={await papersBeside(context, incomePapers, [income.id])}
          may={{
            counter: may(actor, counterIncomePermission, income),
            attach: may(actor, attachIncomePermission, income),
          }}
        />,
        { wide: true, ...backToList(context) },
      );
    },
  }),
  formRoute<Income, CounterForm>({
    path: `${list}/:incomeId/counter`,
    may: counterIncomePermission,
    stepUp: true,
    subject: incomeSubject,
    schema: counterForm,
    show(context, income, state) {
      const { t, money: written } = context.language;
      const title = t('action.income.counter');
      const amount = written(money(-income.amountMinor, income.currency));
      return page(
        title,
        <ReasonForm
          {...{ context, state, title }}
          caption={income.source}
          text={
            <>
              <SeenField state={state} now={seenOfIncome(income)} />
              <p class="govuk-body">{t('action.income.counter_text', { amount })}</p>
            </>
          }
        />,
        backToList(context),
      );
    },
    async act({ work }, income, form) {
      await counterIncome(work, { incomeId: income.id, ...form });
      return redirect(list);
    },
  }),
  attachRoute(incomePapers, {
    path: `${list}/:incomeId/documents/new`,
    may: attachIncomePermission,
    text: 'action.income.files_text',
  }),
];
