import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { hasRole } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { enterParty } from './enter-party.ts';
import { PartyPage } from './pages/party-page.tsx';
import { enterParty as enterPermission } from './permissions.ts';
import { getParty } from './queries.ts';
import { writtenAccount } from './rules.ts';
import { type PartyForm, partyForm } from './schema.ts';

/** What agreements say of the organisation that one acts for. It moves money: a fresh proof is asked. */
export const partyRoutes: Route[] = [
  formRoute<void, PartyForm>({
    path: '/legal-details',
    stepUp: true,
    may: enterPermission,
    schema: partyForm,
    fill: async ({ tx, actor }) => (await storedOf(tx, actor.organisationId)).stored,
    show: async (context, _none, state) => {
      const { party, stored } = await storedOf(context.tx, context.actor.organisationId);
      return page(
        context.language.t('grants.party.title'),
        <PartyPage
          context={context}
          state={state}
          organisation={party.name}
          version={party.version}
          stored={stored}
        />,
      );
    },
    act: async ({ work, actor }, _none, form) => {
      await enterParty(work, form);
      return redirect(hasRole(actor, 'cso_certifier') ? '/agreements' : '/staff/agreements');
    },
  }),
];

async function storedOf(tx: Tx, organisationId: string) {
  const party = await getParty(tx, organisationId);
  return {
    party,
    stored: {
      address: party.address,
      registration_number: party.registrationNumber,
      representative: party.representative,
      representative_function: party.representativeFunction,
      bank: party.bank,
      account: writtenAccount(party.account),
    },
  };
}
