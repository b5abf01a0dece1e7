import { papersBeside } from '../../papers/index.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { attachRoute } from '../attach-route.tsx';
import { listPartners } from '../queries.ts';
import { VatFormPage } from './pages/vat-form-page.tsx';
import { VatPage } from './pages/vat-page.tsx';
import { VatRulePage } from './pages/vat-rule-page.tsx';
import * as permissions from './permissions.ts';
import { listVatRules, type VatRule } from './queries.ts';
import { type VatRuleForm, vatRuleForm } from './schema.ts';
import { setVatRule } from './set-vat-rule.ts';
import { vatRulePapers, vatRuleSubject } from './subject.ts';

const list = '/staff/budget/vat';

/** Whether VAT is an eligible cost, by partner. */
export const vatRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: permissions.listVatRulesPermission,
    async show({ tx, actionId, actor, language }) {
      return page(
        language.t('action.vat.title'),
        <VatPage
          partners={await listPartners(tx, actionId)}
          rules={await listVatRules(tx, actionId)}
          maySet={may(actor, permissions.setVatRulePermission, undefined)}
        />,
        { wide: true, back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
  }),
  formRoute<void, VatRuleForm>({
    path: `${list}/new`,
    may: permissions.setVatRulePermission,
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
  pageRoute<VatRule>({
    path: `${list}/:vatRuleId`,
    may: permissions.readVatRulePermission,
    subject: vatRuleSubject,
    async show(context, rule) {
      const { actor, language, token } = context;
      return page(
        rule.partner,
        <VatRulePage
          {...{ rule, token }}
          documents={await papersBeside(context, vatRulePapers, [rule.id])}
          mayAttach={may(actor, permissions.attachVatRulePermission, rule)}
        />,
        { wide: true, back: { href: list, text: language.t('action.vat.title') } },
      );
    },
  }),
  attachRoute(vatRulePapers, {
    path: `${list}/:vatRuleId/documents/new`,
    may: permissions.attachVatRulePermission,
    text: 'action.vat.files_text',
  }),
];
