import { withDates } from '../../platform/http/fields.ts';
import { formRoute, page, redirect } from '../../platform/http/route.ts';
import { copyCall } from './copy-call.ts';
import { CopyPage } from './pages/copy-page.tsx';
import { callPermissions } from './permissions.ts';
import type { Call } from './queries.ts';
import { type CopyForm, copyForm } from './schema.ts';
import { callSubject } from './subject.ts';

/** Drafting a call after an earlier one. */
export const copyRoute = formRoute<Call, CopyForm>({
  path: '/staff/calls/:callId/copy',
  may: callPermissions.copy,
  subject: callSubject,
  schema: withDates(['opens_on', 'deadline_on'], copyForm),
  fill: (_context, { contactName, contactEmail }) => ({
    contact_name: contactName,
    contact_email: contactEmail,
  }),
  show: (context, call, state) =>
    page(
      context.language.t('grants.call.copy.title'),
      <CopyPage context={context} state={state} call={call} />,
      { back: { href: `/staff/calls/${call.id}`, text: call.number } },
    ),
  act: async ({ work }, { id }, form) =>
    redirect(`/staff/calls/${await copyCall(work, { callId: id, form })}`),
});
