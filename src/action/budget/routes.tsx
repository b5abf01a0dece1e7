import { type Context, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { may } from '../../platform/permissions.ts';
import { sourcesOf } from '../contract/cofinancing.ts';
import { getContract } from '../contract/queries.ts';
import { listIncome } from '../income/queries.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { loadRatesPermission } from '../rates/permissions.ts';
import { BudgetLinesPage } from './pages/budget-lines-page.tsx';
import { BudgetPage } from './pages/budget-page.tsx';
import { importBudgetPermission, recordExpenditurePermission, seeBudget } from './permissions.ts';
import { listBudgetByHeading, listBudgetByPartner } from './queries.ts';
import { listCommitments } from './queries-commitments.ts';
import { roundsBooks } from './queries-spending.ts';
import { listBudgetLines, listBudgetVersions, listVersionLines } from './queries-versions.ts';
import { importBudgetRoutes } from './routes-budget-import.tsx';
import { expenditureRoutes } from './routes-expenditure.tsx';
import { importExpenditureRoutes } from './routes-import.tsx';
import { warningRoutes } from './routes-warnings.tsx';
import { byHeading, movesOf } from './rules-versions.ts';

/** The Action's money, for those who run it: budget by heading, what was spent, importing and recording. */
export const budgetRoutes: readonly Route[] = [
  pageRoute({
    path: '/staff/budget',
    may: seeBudget,
    async show(context) {
      const { tx, actionId, actor, language, query } = context;
      const { action } = await getDefinition(tx, actionId);
      const partnerId = idIn(query.partner);
      return page(
        language.t('action.budget.title'),
        <BudgetPage
          action={action}
          partners={await listPartners(tx, actionId)}
          byHeading={await listBudgetByHeading(tx, actionId, { partnerId })}
          byPartner={await listBudgetByPartner(tx, actionId)}
          committed={await listCommitments(tx, { actionId })}
          funding={{
            sources: sourcesOf((await getContract(tx, actionId)).cofinancing, action.currency),
            entries: await listIncome(tx, { actionId, ...(partnerId ? { partnerId } : {}) }),
          }}
          rounded={await roundsBooks(tx, actionId)}
          query={partnerId ? { partner: partnerId } : {}}
          mayImport={may(actor, importBudgetPermission, undefined)}
          mayRecord={may(actor, recordExpenditurePermission, undefined)}
          mayLoadRates={may(actor, loadRatesPermission, undefined)}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/budget/lines',
    may: seeBudget,
    async show(context) {
      const { tx, actionId, language, query } = context;
      const { action } = await getDefinition(tx, actionId);
      const versions = await listBudgetVersions(tx, actionId);
      const at = versions.findIndex(({ number }) => String(number) === query.version);
      const [version, earlier] = versions.slice(Math.max(at, 0));
      const lines = version ? await listVersionLines(tx, version.id) : await listBudgetLines(tx, actionId);
      const contract = await getContract(tx, actionId);
      const base = versions.find(
        ({ number, kind }) => number < (version?.number ?? 0) && kind !== 'notification',
      );
      const partnerId = idIn(query.partner);
      return page(
        language.t('action.budget.lines.title'),
        <BudgetLinesPage
          action={action}
          partners={await listPartners(tx, actionId)}
          version={version}
          versions={versions}
          lines={lines}
          before={earlier ? await listVersionLines(tx, earlier.id) : undefined}
          moves={
            base
              ? movesOf(
                  byHeading(await listVersionLines(tx, base.id)),
                  byHeading(lines),
                  action.budgetHeadings,
                  contract.transferPercent,
                )
              : []
          }
          contract={contract}
          query={{
            ...(partnerId ? { partner: partnerId } : {}),
            ...(at === -1 ? {} : { version: String(version!.number) }),
          }}
        />,
        { wide: true, back: backToBudget(context) },
      );
    },
  }),
  ...importBudgetRoutes,
  ...warningRoutes,
  ...importExpenditureRoutes,
  ...expenditureRoutes,
];

function backToBudget({ language }: Context) {
  return { href: '/staff/budget', text: language.t('action.budget.title') };
}

function idIn(text: string | undefined): string | undefined {
  return text && isId(text) ? text : undefined;
}
