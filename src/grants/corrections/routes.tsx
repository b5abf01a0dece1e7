import { dayIn } from '../../platform/dates.ts';
import { type SeenForm, seenForm } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { listBillsOfLine } from '../bills/queries.ts';
import { billTypeNames } from '../bills/rules.ts';
import { readFiles } from '../correction-files/read-files.ts';
import { correctionHistory } from '../histories.ts';
import { readsCorrection } from '../sensitive-records.ts';
import { confirmCorrection, takeBackCorrection, turnDownCorrection } from './decide-correction.ts';
import { DecidePage, ProposePage } from './pages/correction-forms.tsx';
import { CorrectionPage } from './pages/correction-page.tsx';
import { correctionPermissions } from './permissions.ts';
import { proposeCorrection } from './propose-correction.ts';
import type { CorrectableLine, CorrectionRecord } from './queries.ts';
import { correctionForm, type TypedCorrection, turnDownForm } from './schema.ts';
import { correctableSubject, correctionSubject } from './subject.ts';
import { correctableSteps, correctionSteps, correctionWorkflow } from './workflow.ts';

const pathOf = (id: string) => `/corrections/${id}`;
const backToReport = ({ report }: Pick<CorrectionRecord, 'report'>) => ({
  back: { href: `/reports/${report.id}`, text: report.agreementNumber },
});
const backToCorrection = ({ language }: Pick<Context, 'language'>, { id }: CorrectionRecord) => ({
  back: { href: pathOf(id), text: language.t('grants.correction.title') },
});

async function decidePage(
  context: ActingContext,
  state: FormState,
  correction: CorrectionRecord,
  verb: 'confirm' | 'turn_down',
) {
  const bills = await listBillsOfLine(context.tx, correction.lineId);
  const files = await readFiles(context, correction);
  return <DecidePage {...{ context, state, correction, bills, files, verb }} />;
}

/** What was accepted is corrected: proposed on the expenditure, decided on by another person. */
export const correctionRoutes: Route[] = [
  formRoute<CorrectableLine, TypedCorrection>({
    path: correctableSteps.propose.button.path,
    may: correctableSteps.propose.permission,
    subject: correctableSubject,
    reads: readsCorrection,
    schema: correctionForm,
    files: 'kept',
    fileTypes: () => billTypeNames,
    show: async (context, line, state) =>
      page(
        context.language.t('grants.correction.propose.title'),
        <ProposePage {...{ context, state, line }} bills={await listBillsOfLine(context.tx, line.id)} />,
        backToReport(line),
      ),
    act: async ({ work, files }, { id }, { seen, ...form }) =>
      redirect(
        pathOf(await proposeCorrection(work, { lineId: id, form, files: files.evidence ?? [], seen })),
      ),
  }),
  pageRoute<CorrectionRecord>({
    path: '/corrections/:correctionId',
    may: correctionPermissions.read,
    subject: correctionSubject,
    history: correctionHistory,
    reads: readsCorrection,
    show: async (context, correction) =>
      page(
        context.language.t('grants.correction.title'),
        <CorrectionPage
          context={context}
          correction={correction}
          bills={await listBillsOfLine(context.tx, correction.lineId)}
          files={await readFiles(context, correction)}
          standing={standingOf(correctionWorkflow, context.actor, correction, dayIn(zone, context.now))}
          history={await context.history(correction, [correction.id])}
        />,
        backToReport(correction),
      ),
  }),
  formRoute<CorrectionRecord, SeenForm>({
    path: correctionSteps.confirm.button.path,
    stepUp: correctionSteps.confirm.button.stepUp,
    may: correctionSteps.confirm.permission,
    subject: correctionSubject,
    reads: readsCorrection,
    schema: seenForm,
    show: async (context, correction, state) =>
      page(
        context.language.t('grants.correction.confirm.title'),
        await decidePage(context, state, correction, 'confirm'),
        backToCorrection(context, correction),
      ),
    act: async ({ work }, { id }, { seen }) => {
      await confirmCorrection(work, { correctionId: id, seen });
      return redirect(pathOf(id));
    },
  }),
  formRoute<CorrectionRecord, SeenForm & { reason: string }>({
    path: correctionSteps.turn_down.button.path,
    may: correctionSteps.turn_down.permission,
    subject: correctionSubject,
    reads: readsCorrection,
    schema: turnDownForm,
    show: async (context, correction, state) =>
      page(
        context.language.t('grants.correction.turn_down.title'),
        await decidePage(context, state, correction, 'turn_down'),
        backToCorrection(context, correction),
      ),
    act: async ({ work }, { id }, { seen, reason }) => {
      await turnDownCorrection(work, { correctionId: id, seen, reason });
      return redirect(pathOf(id));
    },
  }),
  buttonRoute<CorrectionRecord>({
    path: correctionSteps.take_back.button.path,
    may: correctionSteps.take_back.permission,
    subject: correctionSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await takeBackCorrection(work, { correctionId: id });
      return redirect(pathOf(id));
    },
  }),
];
