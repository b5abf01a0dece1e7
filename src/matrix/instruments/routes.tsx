import { formRoute, page, pageRoute, type Route, redirect, type Subject } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import {
  addInstrumentPermission,
  checkInstrumentPermission,
  listInstrumentsPermission,
} from '../permissions.ts';
import { addInstrument } from './add-instrument.ts';
import { checkInstrument } from './check-instrument.ts';
import { InstrumentFormPage } from './pages/instrument-form-page.tsx';
import { InstrumentListPage } from './pages/instrument-list-page.tsx';
import {
  findInstrument,
  type Instrument,
  listBindings,
  listEarlierNames,
  listInstruments,
} from './queries.ts';
import { type InstrumentForm, instrumentForm, type NewInstrumentForm, newInstrumentForm } from './schema.ts';
import { typedInstrument } from './typed.ts';

const list = '/staff/instruments';
const instrumentOfPath: Subject<Instrument> = {
  kind: 'instrument',
  param: 'instrumentId',
  find: (tx, id, { actionId }) => findInstrument(tx, actionId, id),
};

/** The instruments as those keep them who look whether they still hold. */
export const instrumentRoutes: Route[] = [
  pageRoute({
    path: list,
    may: listInstrumentsPermission,
    show: async ({ tx, actor, actionId, language }) =>
      page(
        language.t('matrix.instruments.title'),
        <InstrumentListPage
          instruments={await listInstruments(tx, actionId)}
          mayCheck={may(actor, checkInstrumentPermission, undefined)}
        />,
        { wide: true, back: { href: '/staff/standards', text: language.t('matrix.standards.title') } },
      ),
  }),
  formRoute<void, NewInstrumentForm>({
    path: `${list}/new`,
    may: addInstrumentPermission,
    schema: newInstrumentForm,
    show: (context, _none, state) =>
      page(
        context.language.t('matrix.instrument.add'),
        <InstrumentFormPage context={context} state={state} />,
        { back: { href: list, text: context.language.t('matrix.instruments.title') } },
      ),
    act: async ({ work }, _none, form) => redirect(`${list}/${await addInstrument(work, form)}`),
  }),
  formRoute<Instrument, InstrumentForm>({
    path: `${list}/:instrumentId`,
    may: checkInstrumentPermission,
    subject: instrumentOfPath,
    schema: instrumentForm,
    fill: async ({ tx }, instrument) => typedInstrument(instrument, await listBindings(tx, instrument.id)),
    show: async (context, instrument, state) =>
      page(
        context.language.t('matrix.instrument.check'),
        <InstrumentFormPage
          context={context}
          state={state}
          looked={{
            instrument,
            stored: typedInstrument(instrument, await listBindings(context.tx, instrument.id)),
            earlier: await listEarlierNames(context.tx, instrument.id),
          }}
        />,
        { back: { href: list, text: context.language.t('matrix.instruments.title') } },
      ),
    act: async ({ work }, { id }, form) => {
      await checkInstrument(work, { instrumentId: id, form });
      return redirect(list);
    },
  }),
];
