import { getContract, getDefinition, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import {
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions } from '../permissions.ts';
import { measureParts, measurePlaces } from '../queries-measure.ts';
import { roundsMoney } from '../queries-rounded.ts';
import { asSheet } from '../report/report-table.ts';
import { type MatrixContent, matrixRows, matrixTable } from './matrix.ts';
import { MatrixPage } from './pages/matrix-page.tsx';
import { InterimPage } from './pages/target-page.tsx';
import { listTargets } from './queries.ts';
import { listInterim } from './queries-interim.ts';
import { type InterimForm, interimForm } from './schema.ts';
import { setInterimTarget } from './set-interim-target.ts';
import { resultsChain } from './view.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The logframe matrix as a page and a workbook, and the targets before the end. */
export function matrixRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: '/staff/logframe/matrix',
      may: resultsPermissions.readLogframe,
      async show(context) {
        const { language } = context;
        return page(
          language.t('results.matrix.title'),
          <MatrixPage
            rows={matrixRows(await matrixContent(context))}
            rounded={await roundsMoney(context.tx, context.actionId)}
          />,
          { wide: true, back: { href: '/staff/logframe', text: language.t('results.logframe.title') } },
        );
      },
    }),
    pageRoute({
      path: '/staff/logframe.xlsx',
      may: resultsPermissions.readLogframe,
      async show(context) {
        const content = await matrixContent(context);
        const { language, definition } = content;
        const above = [
          definition.action.title,
          language.day(content.today),
          ...((await roundsMoney(context.tx, context.actionId)) ? [language.t('common.rounded')] : []),
          kosovoFootnote(language.locale),
        ];
        const sheet = asSheet(matrixTable(content), above);
        return download('logframe.xlsx', xlsx, await writeXlsx([sheet], { language, demonstration }));
      },
    }),
    formRoute<void, InterimForm>({
      path: '/staff/logframe/:indicator/interim',
      may: resultsPermissions.setInterimTarget,
      schema: interimForm,
      async show(context, _none, state) {
        const { language } = context;
        const name = inLanguage((await indicatorOf(context)).name, language.locale);
        return page(
          language.t('results.interim.set'),
          <InterimPage context={context} state={state} name={name} />,
          { back: { href: `/staff/logframe/${context.params.indicator}`, text: name } },
        );
      },
      async act(context, _none, form) {
        const { code } = await indicatorOf(context);
        await setInterimTarget(context.work, { ...form, indicator: code });
        return redirect('/staff/logframe/matrix');
      },
    }),
  ];
}

/** The indicator of the path. Throws `not_found`. */
async function indicatorOf({ tx, actionId, params }: Pick<Context, 'tx' | 'actionId' | 'params'>) {
  const { logframe } = await getDefinition(tx, actionId);
  const indicator = indicatorsOf(logframe).find(({ code }) => code === params.indicator);
  if (!indicator) throw problem('not_found');
  return indicator;
}

async function matrixContent({ tx, actionId, now, language }: Context): Promise<MatrixContent> {
  const definition = await getDefinition(tx, actionId);
  const { logframe, action, advocacy } = definition;
  const today = dayIn(zone, now);
  const indicators = indicatorsOf(logframe);
  const asked = {
    actionId,
    currency: action.currency,
    eyes: 'staff',
    window: { from: null, to: today },
  } as const;
  const places = await measurePlaces(tx, indicators, asked);
  const { startsOn, endsOn } = await getContract(tx, actionId);
  return {
    ...{ language, definition, places, today, startsOn, endsOn, ladder: advocacy.ladder },
    chain: resultsChain(logframe, await listTargets(tx, actionId), places),
    interim: await listInterim(tx, actionId),
    parts: await measureParts(tx, indicators, { ...asked, ladder: advocacy.ladder }),
  };
}
