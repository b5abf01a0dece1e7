import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { disablePersonPermission, enablePersonPermission } from '../permissions.ts';
import { disablePerson } from './disable-person.ts';
import { enablePerson } from './enable-person.ts';
import { DisablingPage } from './pages/disabling-page.tsx';
import { findDisablingReason, findPersonWithRole, type PersonWithRole } from './queries.ts';

const personOfPath: Subject<PersonWithRole> = {
  kind: 'person',
  param: 'personId',
  find: (tx, id, { actionId }) => findPersonWithRole(tx, { actionId, id }),
};
const schema = z.object({ reason: paragraphs(1000) });
const peopleOf = ({ organisationId }: PersonWithRole) => `/organisations/${organisationId}/people`;

/** An administrator shuts somebody out, or lets them in again. */
export function disablingRoutes(accounts: Accounts): Route[] {
  const show =
    (verb: 'disable' | 'enable') =>
    async ({ tx, language, url, token }: ActingContext, person: PersonWithRole, state: FormState) =>
      page(
        language.t(`people.disabling.${verb}.title`),
        <DisablingPage
          {...state}
          verb={verb}
          action={url.pathname}
          token={token}
          person={person}
          because={person.disabledAt ? await findDisablingReason(tx, person.id) : undefined}
        />,
        { back: { href: peopleOf(person), text: language.t('people.team.title') } },
      );
  return [
    formRoute<PersonWithRole, { reason: string }>({
      path: '/people/:personId/disable',
      stepUp: true,
      may: disablePersonPermission,
      subject: personOfPath,
      schema,
      show: show('disable'),
      act: async ({ work }, person, { reason }) => {
        await disablePerson(work, accounts, { personId: person.id, reason });
        return redirect(peopleOf(person));
      },
    }),
    formRoute<PersonWithRole, { reason: string }>({
      path: '/people/:personId/enable',
      stepUp: true,
      may: enablePersonPermission,
      subject: personOfPath,
      schema,
      show: show('enable'),
      act: async ({ work }, person, { reason }) => {
        await enablePerson(work, accounts, { personId: person.id, reason });
        return redirect(peopleOf(person));
      },
    }),
  ];
}
