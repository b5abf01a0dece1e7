import {
  type ActingContext,
  buttonRoute,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { standardHistory } from '../histories.ts';
import * as permissions from '../permissions.ts';
import { findStandard, listProvisionsOfStandard, type Standard } from '../queries.ts';
import { addStandard } from './add-standard.ts';
import { editStandard } from './edit-standard.ts';
import { StandardFormPage } from './pages/standard-form-page.tsx';
import { StandardListPage } from './pages/standard-list-page.tsx';
import { StandardPage } from './pages/standard-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';
import {
  findProvision,
  listProvisions,
  listStandardRows,
  listWordings,
  type SourcedProvision,
} from './queries.ts';
import { type StandardForm, standardForm, type VerifyForm, verifyForm } from './schema.ts';
import { typedOf } from './typed.ts';
import { verifyProvision } from './verify-provision.ts';
import { withdrawVerification } from './withdraw-verification.ts';

const standardOfPath: Subject<Standard> = {
  kind: 'standard',
  param: 'standardId',
  find: (tx, id, { actionId }) => findStandard(tx, actionId, id),
};
const provisionOfPath: Subject<SourcedProvision> = {
  kind: 'provision',
  param: 'provisionId',
  find: (tx, id, { actionId }) => findProvision(tx, actionId, id),
};
const list = '/staff/standards';
const backToList = ({ language }: Pick<ActingContext, 'language'>) => ({
  back: { href: list, text: language.t('matrix.standards.title') },
});
/** Where a provision is shown to those who keep standards. */
const homeOf = ({ standardId }: SourcedProvision) => (standardId ? `${list}/${standardId}` : list);
const storedOf = async ({ tx }: Pick<ActingContext, 'tx'>, standard: Standard) => {
  const provisions = await listProvisionsOfStandard(tx, standard.id, standard.version);
  return typedOf(
    standard,
    provisions.map(({ id }) => id),
  );
};

export const standardRoutes: Route[] = [
  pageRoute({
    path: list,
    may: permissions.listStandardsPermission,
    show: async ({ tx, actor, actionId, language }) =>
      page(
        language.t('matrix.standards.title'),
        <StandardListPage
          standards={await listStandardRows(tx, actionId)}
          loose={(await listProvisions(tx, actionId)).filter(({ standardId }) => standardId === null)}
          mayAdd={may(actor, permissions.addStandardPermission, undefined)}
        />,
        { wide: true },
      ),
  }),
  formRoute<void, StandardForm>({
    path: `${list}/new`,
    may: permissions.addStandardPermission,
    schema: standardForm,
    show: async (context, _none, state) =>
      page(
        context.language.t('matrix.standard.add'),
        <StandardFormPage
          context={context}
          state={state}
          title={context.language.t('matrix.standard.add')}
          stored={{ version: '0' }}
          provisions={await listProvisions(context.tx, context.actionId)}
        />,
        backToList(context),
      ),
    act: async ({ work }, _none, form) => redirect(`${list}/${await addStandard(work, form)}`),
  }),
  pageRoute<Standard>({
    path: `${list}/:standardId`,
    may: permissions.seeStandardPermission,
    subject: standardOfPath,
    history: standardHistory,
    show: async (context, standard) => {
      const { tx, actor, language, token } = context;
      const provisions = await listProvisionsOfStandard(tx, standard.id, standard.version);
      const body = (
        <StandardPage
          standard={standard}
          provisions={provisions}
          wordings={await listWordings(tx, standard.id)}
          history={await context.history({}, [standard.id, ...provisions.map(({ id }) => id)])}
          token={token}
          may={{
            edit: may(actor, permissions.editStandardPermission, undefined),
            verify: may(actor, permissions.verifyProvisionPermission, undefined),
          }}
        />
      );
      return page(inLanguage(standard.title, language.locale), body, { wide: true, ...backToList(context) });
    },
  }),
  formRoute<Standard, StandardForm>({
    path: `${list}/:standardId/edit`,
    may: permissions.editStandardPermission,
    subject: standardOfPath,
    schema: standardForm,
    fill: storedOf,
    show: async (context, standard, state) => {
      const { tx, actionId, language } = context;
      const body = (
        <StandardFormPage
          context={context}
          state={state}
          title={language.t('matrix.standard.edit')}
          stored={await storedOf(context, standard)}
          provisions={await listProvisions(tx, actionId)}
        />
      );
      const back = { href: `${list}/${standard.id}`, text: inLanguage(standard.title, language.locale) };
      return page(language.t('matrix.standard.edit'), body, { back });
    },
    act: async ({ work }, { id }, form) => {
      await editStandard(work, { standardId: id, form });
      return redirect(`${list}/${id}`);
    },
  }),
  formRoute<SourcedProvision, VerifyForm>({
    path: '/staff/provisions/:provisionId/verify',
    may: permissions.verifyProvisionPermission,
    subject: provisionOfPath,
    schema: verifyForm,
    show: (context, provision, state) =>
      page(
        context.language.t('matrix.verify.title'),
        <VerifyPage context={context} state={state} provision={provision} />,
        backToList(context),
      ),
    act: async ({ work }, provision, { version }) => {
      await verifyProvision(work, { provisionId: provision.id, version });
      return redirect(homeOf(provision));
    },
  }),
  buttonRoute<SourcedProvision>({
    path: '/staff/provisions/:provisionId/withdraw-verification',
    may: permissions.withdrawVerificationPermission,
    subject: provisionOfPath,
    back: (_, provision) => homeOf(provision),
    act: async ({ work }, provision) => {
      await withdrawVerification(work, { provisionId: provision.id });
      return redirect(homeOf(provision));
    },
  }),
];
