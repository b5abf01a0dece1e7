import { listPartners } from '../../action/index.ts';
import { papersBeside } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { dayMarkIn, filterOnly, limitOf, markOfDay, paged, wholeOf } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { visibilityHistory } from '../histories.ts';
import { checkRecord } from './check-record.ts';
import { editProduct } from './edit-product.ts';
import { ProductFormPage } from './pages/product-form-page.tsx';
import { ProductListPage } from './pages/product-list-page.tsx';
import { ProductPage } from './pages/product-page.tsx';
import * as permissions from './permissions.ts';
import { productRows } from './product-rows.ts';
import { listProducts, type Product } from './queries.ts';
import { recordProduct } from './record-product.ts';
import {
  type CheckForm,
  checkForm,
  type ProductFilter,
  type ProductForm,
  productFilter,
  productForm,
  type WithdrawalForm,
  withdrawalForm,
} from './schema.ts';
import {
  checkSubject,
  type Entry,
  ownSubject,
  productSubject,
  recordSubject,
  visibilityPapers,
} from './subject.ts';
import { typedOf } from './typed.ts';
import { withdrawProduct } from './withdraw-product.ts';

const list = '/staff/visibility';
const backToList = ({ language }: { language: { t(key: string): string } }) => ({
  back: { href: list, text: language.t('results.visibility.title') },
});
const backTo = ({ productId, title }: Entry) => ({ back: { href: `${list}/${productId}`, text: title } });

/** The register of visibility: products with their proof and EU marks. */
export const visibilityRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: permissions.listVisibility,
    async show(context) {
      const { tx, actor, actionId, now, query, language } = context;
      const filter = productFilter.parse(query);
      const asked = { actionId, today: dayIn(zone, now), ...conditionsOf(filter), limit: limitOf(query) };
      const found = (await listProducts(tx, asked)).map((one) => ({ ...one, id: one.recordId }));
      const typed = typedFilter(filter);
      const { rows, next } = paged({ ...typed, ...wholeOf(query) }, found, ({ shownOn: day, id }) =>
        markOfDay({ day, id }),
      );
      return page(
        language.t('results.visibility.title'),
        <ProductListPage
          products={rows}
          partners={await listPartners(tx, actionId)}
          filter={typed}
          next={next}
          csv={`${list}.csv?${new URLSearchParams(typed)}`}
          mayRecord={may(actor, permissions.recordVisibility, undefined)}
          mayCheck={(product) => may(actor, permissions.checkVisibility, product)}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: `${list}.csv`,
    may: permissions.listVisibility,
    stepUp: true,
    async show({ tx, actionId, now, query, language }) {
      const { after: _page, ...conditions } = conditionsOf(productFilter.parse(query));
      const found = await listProducts(tx, { actionId, today: dayIn(zone, now), ...conditions });
      return csv('visibility.csv', productRows(language, found));
    },
  }),
  formRoute<void, ProductForm>({
    path: `${list}/new`,
    may: permissions.recordVisibility,
    schema: productForm,
    show: (context, _none, state) => {
      const title = context.language.t('results.visibility.record');
      return page(
        title,
        <ProductFormPage context={context} state={state} title={title} />,
        backToList(context),
      );
    },
    act: async ({ work }, _none, form) => redirect(`${list}/${await recordProduct(work, form)}`),
  }),
  formRoute<Product, CheckForm>({
    path: `${list}/records/:recordId`,
    may: permissions.checkVisibility,
    subject: recordSubject,
    schema: checkForm,
    fill: (_context, { url }) => ({ url: url ?? '' }),
    show: (context, record, state) => {
      const title = context.language.t('results.visibility.check');
      return page(
        title,
        <ProductFormPage context={context} state={state} title={title} record={record.title} />,
        backToList(context),
      );
    },
    act: async ({ work }, { recordId }, form) =>
      redirect(`${list}/${await checkRecord(work, { recordId, form })}`),
  }),
  pageRoute<Entry>({
    path: `${list}/:productId`,
    may: permissions.seeVisibility,
    subject: productSubject,
    history: visibilityHistory,
    async show(context, product) {
      const { actor, token } = context;
      return page(
        product.title,
        <ProductPage
          product={product}
          papers={await papersBeside(context, visibilityPapers, [product.productId])}
          history={await context.history({}, [product.productId])}
          token={token}
          may={{
            edit: may(actor, permissions.editVisibility, product),
            withdraw: may(actor, permissions.withdrawVisibility, product),
          }}
        />,
        { wide: true, ...backToList(context) },
      );
    },
  }),
  formRoute<Entry, ProductForm>({
    path: `${list}/:productId/edit`,
    may: permissions.editVisibility,
    subject: ownSubject,
    schema: productForm,
    fill: (_context, product) => typedOf(product),
    show: (context, product, state) => editPage(context, product, state),
    act: async ({ work }, { productId }, form) => edit(work, productId, form),
  }),
  formRoute<Entry, CheckForm>({
    path: `${list}/:productId/check`,
    may: permissions.editVisibility,
    subject: checkSubject,
    schema: checkForm,
    fill: (_context, product) => typedOf(product),
    show: (context, product, state) => editPage(context, product, state),
    act: async ({ work }, { productId }, form) => edit(work, productId, form),
  }),
  formRoute<Entry, WithdrawalForm>({
    path: `${list}/:productId/withdraw`,
    may: permissions.withdrawVisibility,
    subject: productSubject,
    schema: withdrawalForm,
    show: (context, product, state) => {
      const title = context.language.t('results.visibility.withdraw');
      return page(
        title,
        <ReasonForm
          context={context}
          state={state}
          title={title}
          caption={product.title}
          text={<p class="govuk-body">{context.language.t('results.visibility.withdraw_text')}</p>}
        />,
        backTo(product),
      );
    },
    async act({ work }, { productId }, { reason }) {
      await withdrawProduct(work, { productId, reason });
      return redirect(list);
    },
  }),
];

function editPage(context: ActingContext, product: Entry, state: FormState) {
  const title = context.language.t('results.visibility.edit');
  return page(
    title,
    <ProductFormPage
      context={context}
      state={state}
      title={title}
      stored={typedOf(product)}
      {...(product.source === null ? {} : { record: product.title })}
    />,
    backTo(product),
  );
}

async function edit(work: Work, productId: string, form: CheckForm | ProductForm) {
  await editProduct(work, { productId, form });
  return redirect(`${list}/${productId}`);
}

function conditionsOf({ kind, partner, missing, after }: ProductFilter) {
  return { kind, partnerId: partner, missing, after: dayMarkIn(after) };
}

/** What was chosen, without what was left out. */
function typedFilter(filter: ProductFilter): Record<string, string> {
  const { kind, partner, missing } = filterOnly(filter);
  return { ...(kind ? { kind } : {}), ...(partner ? { partner } : {}), ...(missing ? { missing } : {}) };
}
