import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { listPartners } from '../queries.ts';
import { VatFormPage } from './pages/vat-form-page.tsx';
import { VatPage } from './pages/vat-page.tsx';
import { listVatRulesPermission, setVatRulePermission } from './permissions.ts';
import { listVatRules } from './queries.ts';
import { type VatRuleForm, vatRuleForm } from './schema.ts';
import { setVatRule } from './set-vat-rule.ts';

const list = '/staff/budget/vat';

/** Whether VAT is an eligible cost, by partner. */
export const vatRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: listVatRulesPermission,
    async show({ tx, actionId, actor, language }) {
      return page(
        language.t('action.vat.title'),
        <VatPage
          partners={await listPartners(tx, actionId)}
          rules={await listVatRules(tx, actionId)}
          maySet={may(actor, setVatRulePermission, undefined)}
        />,
        { wide: true, back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
  }),
  formRoute<void, VatRuleForm>({
    path: `${list}/new`,
    may: setVatRulePermission,
    stepUp: true,
    schema: vatRuleForm,
    show: async (context, _none, state) =>
      page(
        context.language.t('action.vat.set'),
        <VatFormPage {...{ context, state }} partners={await listPartners(context.tx, context.actionId)} />,
        { back: { href: list, text: context.language.t('action.vat.title') } },
      ),
    async act({ work }, _none, form) {
      await setVatRule(work, form);
      return redirect(list);
    },
  }),
];
