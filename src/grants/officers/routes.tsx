import { z } from 'zod';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { isStaff } from '../../platform/permissions.ts';
import { ConfirmPage } from '../calls/pages/confirm-page.tsx';
import { readsOfficers } from '../sensitive-records.ts';
import type { VaultOwner } from '../vault/queries.ts';
import { vaultOwnerSubject } from '../vault/subject.ts';
import { editOfficer } from './edit-officer.ts';
import { OfficerFormPage } from './pages/officer-form-page.tsx';
import { OfficersPage } from './pages/officers-page.tsx';
import { officerPermissions } from './permissions.ts';
import { type FoundOfficer, listOfficers } from './queries.ts';
import { recordOfficer } from './record-officer.ts';
import { removeOfficer } from './remove-officer.ts';
import { type OfficerEditForm, type OfficerForm, officerEditForm, officerForm } from './schema.ts';
import { officerSubject } from './subject.ts';
import { seenOfOfficer, typedOfOfficer } from './typed-officer.ts';

const list = '/organisation/officers';
const listOfApplicant = (organisationId: string) => `/staff/organisations/${organisationId}/officers`;
/** Where a reader came from: an organisation's own list, or that of staff. */
const backOf = ({ actor }: Pick<Context, 'actor'>, { organisationId }: { organisationId: string }) =>
  isStaff(actor) ? listOfApplicant(organisationId) : list;

/** Who leads an organisation: kept by its own people, and by staff to whom it applied. */
export const officerRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: officerPermissions.list,
    show: async ({ tx, actor, language: { t } }) => {
      const officers = await listOfficers(tx, actor!.organisationId);
      const caption = t('menu.page.organisation');
      return page(
        t('grants.officer.title'),
        <OfficersPage {...{ caption, officers }} newHref={`${list}/new`} staff={false} />,
      );
    },
  }),
  formRoute<void, OfficerForm>({
    path: '/organisation/officers/new',
    may: officerPermissions.recordOwn,
    schema: officerForm,
    show: (context, _none, state) => {
      const { t } = context.language;
      const [title, caption] = [t('grants.officer.record.title'), t('grants.officer.title')];
      return page(title, <OfficerFormPage {...{ context, state, title, caption }} />, {
        back: { href: list, text: caption },
      });
    },
    act: async ({ work, actor }, _none, form) => {
      await recordOfficer(work, { organisationId: actor.organisationId, form });
      return redirect(list);
    },
  }),
  pageRoute<VaultOwner>({
    path: '/staff/organisations/:organisationId/officers',
    may: officerPermissions.listOfApplicant,
    subject: vaultOwnerSubject,
    reads: readsOfficers,
    show: async ({ tx, language: { t } }, { id, name }) =>
      page(
        t('grants.officer.title'),
        <OfficersPage
          caption={name}
          officers={await listOfficers(tx, id)}
          newHref={`${listOfApplicant(id)}/new`}
          staff
        />,
        { back: { href: `/staff/organisations/${id}`, text: name } },
      ),
  }),
  formRoute<VaultOwner, OfficerForm>({
    path: '/staff/organisations/:organisationId/officers/new',
    may: officerPermissions.recordOfApplicant,
    subject: vaultOwnerSubject,
    schema: officerForm,
    show: (context, { id, name }, state) => {
      const { t } = context.language;
      const title = t('grants.officer.record.title');
      return page(title, <OfficerFormPage {...{ context, state, title }} caption={name} />, {
        back: { href: listOfApplicant(id), text: t('grants.officer.title') },
      });
    },
    act: async ({ work }, { id: organisationId }, form) => {
      await recordOfficer(work, { organisationId, form });
      return redirect(listOfApplicant(organisationId));
    },
  }),
  formRoute<FoundOfficer, OfficerEditForm>({
    path: '/organisation/officers/:officerId/edit',
    may: officerPermissions.edit,
    subject: officerSubject,
    reads: readsOfficers,
    schema: officerEditForm,
    fill: (_context, officer) => ({ ...typedOfOfficer(officer), seen: seenOfOfficer(officer) }),
    show: (context, officer, state) => {
      const { t } = context.language;
      const [title, caption] = [t('grants.officer.edit.title'), t('grants.officer.title')];
      return page(title, <OfficerFormPage {...{ context, state, title, caption, officer }} />, {
        back: { href: backOf(context, officer), text: caption },
      });
    },
    act: async ({ work, actor }, officer, { form, seen }) => {
      await editOfficer(work, { officerId: officer.id, form, seen });
      return redirect(backOf({ actor }, officer));
    },
  }),
  formRoute<FoundOfficer, Record<string, never>>({
    path: '/organisation/officers/:officerId/remove',
    may: officerPermissions.remove,
    subject: officerSubject,
    reads: readsOfficers,
    schema: z.unknown().transform((): Record<string, never> => ({})),
    show: (context, officer, state) => {
      const { t } = context.language;
      const [title, caption] = [t('grants.officer.remove.title'), t('grants.officer.title')];
      return page(
        title,
        <ConfirmPage
          {...{ context, state, title, caption }}
          text={t('grants.officer.remove.text')}
          button={t('grants.officer.remove.action')}
          facts={
            <p class="govuk-body">
              <bdi>{officer.name}</bdi>, <span dir="auto">{officer.post}</span>
            </p>
          }
        />,
        { back: { href: backOf(context, officer), text: caption } },
      );
    },
    act: async ({ work, actor }, officer) => {
      await removeOfficer(work, { officerId: officer.id });
      return redirect(backOf({ actor }, officer));
    },
  }),
];
