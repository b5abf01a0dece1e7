import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { listPool, type PoolMember } from '../assessment/queries-pool.ts';
import { keepProfile } from './keep-profile.ts';
import { AssessorListPage } from './pages/assessor-list-page.tsx';
import { ProfileFormPage } from './pages/profile-form-page.tsx';
import { assessorPermissions } from './permissions.ts';
import { type ProfileForm, profileForm } from './schema.ts';
import { assessorSubject } from './subject.ts';
import { typedOfProfile } from './typed-profile.ts';

const list = '/staff/assessors';

export const assessorRoutes: Route[] = [
  pageRoute({
    path: list,
    may: assessorPermissions.list,
    show: async (context) =>
      page(
        context.language.t('grants.assessor.list.title'),
        <AssessorListPage
          context={context}
          pool={await listPool(context.tx, context.actionId)}
          keeps={may(context.actor, assessorPermissions.note, { id: '' })}
        />,
        { wide: true },
      ),
  }),
  formRoute<PoolMember, ProfileForm>({
    path: '/assessors/:assessorId',
    may: assessorPermissions.keep,
    subject: assessorSubject,
    schema: profileForm,
    fill: (_context, assessor) => typedOfProfile(assessor),
    show: (context, assessor, state) => {
      const { t } = context.language;
      const back = may(context.actor, assessorPermissions.list, undefined)
        ? { href: list, text: t('grants.assessor.list.title') }
        : { href: '/assignments', text: t('grants.assignment.queue.title') };
      return page(
        t('grants.assessor.form.title'),
        <ProfileFormPage
          {...{ context, assessor, state }}
          notes={may(context.actor, assessorPermissions.note, assessor)}
        />,
        { back },
      );
    },
    act: async ({ work, actor }, assessor, { profile, seen }) => {
      await keepProfile(work, { assessorId: assessor.id, profile, seen });
      return redirect(may(actor, assessorPermissions.list, undefined) ? list : '/assignments');
    },
  }),
];
