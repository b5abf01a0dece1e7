import { addDays, dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { acceptPart } from './accept-part.ts';
import { changeDay } from './change-day.ts';
import { editPart } from './edit-part.ts';
import { gatherPart } from './gather-part.ts';
import { ChangeDayPage, ReturnPartPage } from './pages/day-pages.tsx';
import { PartFormPage } from './pages/part-form-page.tsx';
import type { Part } from './queries.ts';
import { listItems, listRemarks } from './queries-texts.ts';
import { returnPart } from './return-part.ts';
import { mustBeOpen } from './rules.ts';
import type { TypedTexts } from './save-texts.ts';
import {
  type ChangeDayForm,
  changeDayForm,
  type ReturnPartForm,
  reasonForm,
  returnPartForm,
  type TextsForm,
  textsForm,
} from './schema.ts';
import { partSubject } from './subject.ts';
import { submitPart } from './submit-part.ts';
import { takePart } from './take-part.ts';
import { withdrawPart } from './withdraw-part.ts';
import { partSteps } from './workflow.ts';
import { writePart } from './write-part.ts';

const pathOf = ({ id }: Part) => `/staff/report-parts/${id}`;
const nameOf = ({ periodName, partnerName }: Part) => `${periodName} · ${partnerName}`;
const backTo = (part: Part) => ({ back: { href: pathOf(part), text: nameOf(part) } });
const done = async (part: Part, verb: Promise<void>) => {
  await verb;
  return redirect(pathOf(part));
};
/** A week from now: the usual time for a correction. */
const inAWeek = ({ now }: ActingContext) => dayFields('due_on', addDays(dayIn(zone, now), 7));

/** A form with all texts of a part: the partner's to write and submit, the coordinator's to edit. */
function textsRoute(
  name: 'write' | 'submit' | 'edit',
  act: (work: Work, input: TypedTexts & { partId: string }) => Promise<void>,
): Route {
  const { permission, button } = partSteps[name];
  return formRoute<Part, TextsForm>({
    path: button.path,
    may: permission,
    subject: partSubject,
    schema: textsForm,
    async fill({ tx }, part) {
      const items = await listItems(tx, part.id);
      return {
        version: String(part.version),
        ...Object.fromEntries(items.map(({ position, text }) => [`text_${position}`, text])),
      };
    },
    async show(context, part, state) {
      mustBeOpen(part);
      return page(
        context.language.t(name === 'edit' ? 'results.part.edit.title' : 'results.part.write.title'),
        <PartFormPage
          context={context}
          state={state}
          part={part}
          view={await gatherPart(context, part)}
          remarks={await listRemarks(context.tx, part.id)}
          {...(name === 'edit' ? { edits: true } : {})}
        />,
        { wide: true, ...backTo(part) },
      );
    },
    act: ({ work }, part, form) => done(part, act(work, { ...form, partId: part.id })),
  });
}

/** What happens to a part after it was asked for. */
export const partStepRoutes: readonly Route[] = [
  textsRoute('write', writePart),
  textsRoute('submit', submitPart),
  textsRoute('edit', editPart),
  buttonRoute<Part>({
    path: partSteps.accept.button.path,
    may: partSteps.accept.permission,
    subject: partSubject,
    back: (_context, part) => pathOf(part),
    seen: true,
    act: ({ work }, part, { seen }) => done(part, acceptPart(work, { partId: part.id, seen })),
  }),
  buttonRoute<Part>({
    path: partSteps.take.button.path,
    may: partSteps.take.permission,
    subject: partSubject,
    back: (_context, part) => pathOf(part),
    act: ({ work }, part) => done(part, takePart(work, { partId: part.id })),
  }),
  formRoute<Part, ReturnPartForm>({
    path: partSteps.return.button.path,
    may: partSteps.return.permission,
    subject: partSubject,
    schema: returnPartForm,
    fill: inAWeek,
    async show(context, part, state) {
      mustBeOpen(part);
      return page(
        context.language.t('results.part.return.title'),
        <ReturnPartPage context={context} state={state} caption={nameOf(part)} back={pathOf(part)} />,
        backTo(part),
      );
    },
    act: ({ work }, part, form) => done(part, returnPart(work, { ...form, partId: part.id })),
  }),
  formRoute<Part, ChangeDayForm>({
    path: partSteps.change_day.button.path,
    may: partSteps.change_day.permission,
    subject: partSubject,
    schema: changeDayForm,
    fill: (_context, { dueOn }) => dayFields('due_on', dueOn),
    async show(context, part, state) {
      mustBeOpen(part);
      return page(
        context.language.t('results.part.change_day.title'),
        <ChangeDayPage context={context} state={state} caption={nameOf(part)} back={pathOf(part)} />,
        backTo(part),
      );
    },
    act: ({ work }, part, { dueOn }) => done(part, changeDay(work, { partId: part.id, dueOn })),
  }),
  formRoute<Part, { reason: string }>({
    path: partSteps.withdraw.button.path,
    may: partSteps.withdraw.permission,
    subject: partSubject,
    schema: reasonForm,
    async show(context, part, state) {
      mustBeOpen(part);
      return withdrawPage(context, part, state);
    },
    act: ({ work }, part, { reason }) => done(part, withdrawPart(work, { partId: part.id, reason })),
  }),
];

function withdrawPage(context: ActingContext, part: Part, state: FormState) {
  const { t } = context.language;
  const title = t('results.part.withdraw.title');
  return page(
    title,
    <ReasonForm
      {...{ context, state, title }}
      caption={nameOf(part)}
      text={<p class="govuk-body">{t('results.part.withdraw.text')}</p>}
    />,
    backTo(part),
  );
}
