import { z } from 'zod';
import { draftOf, filledOf, keptDocument, readFilled, seenOfDocument } from '../../forms/index.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { readControls } from '../../platform/files/read-controls.ts';
import { seen } from '../../platform/http/fields.ts';
import {
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { GrantsParts } from '../parts.ts';
import { mustBeOf, offlineDocument } from './offline-file.ts';
import { openApplication } from './open-application.ts';
import { AlreadySubmitted } from './pages/already-submitted.tsx';
import { CheckDocument } from './pages/check-document.tsx';
import { ChooseDocument } from './pages/choose-document.tsx';
import { applicationPermissions } from './permissions.ts';
import type { Application } from './queries.ts';
import { isOver } from './routes-submit.tsx';
import { applicationSubject } from './subject.ts';
import { keepDocument, takeDocument } from './take-document.ts';

const path = '/applications/:applicationId/offline';
const offlineForm = z.looseObject({
  seen: seen.optional(),
  do: z.enum(['read', 'take', 'discard']).catch('read'),
});
type OfflineForm = z.output<typeof offlineForm>;

/** The whole application as a Word file, and what was written in one that comes back. */
export function offlineRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
    pageRoute<Application>({
      path: `${path}.docx`,
      may: applicationPermissions.save,
      subject: applicationSubject,
      show: async (context, application) => {
        const opened = await openApplication(context, application);
        const { language, now } = context;
        const document = offlineDocument(language, application, opened, { now, demonstration });
        return download(
          `${application.callNumber.replaceAll('/', '-')}.docx`,
          docxType,
          await writeDocx(document),
        );
      },
    }),
    formRoute<Application, OfflineForm>({
      path,
      done: toldByPage,
      may: applicationPermissions.save,
      subject: applicationSubject,
      schema: offlineForm,
      files: 'in_hand',
      show: async (context, application, state) => {
        const { t } = context.language;
        if (isOver(application, state))
          return page(application.title, <AlreadySubmitted context={context} application={application} />);
        const back = {
          back: { href: `/applications/${application.id}`, text: t('grants.application.tasks') },
        };
        const { form, draft, formContext } = await openApplication(context, application);
        const filled = keptDocument(form, draft);
        if (!filled)
          return page(
            t('grants.offline.title'),
            <ChooseDocument {...{ context, state, application }} />,
            back,
          );
        const read = readFilled(context.language, form, draft, filled, formContext);
        return page(
          t('grants.offline.check'),
          <CheckDocument
            {...{ context, state, application, form, filled, read }}
            seen={seenOfDocument(form, draft)}
          />,
          { ...back, wide: true },
        );
      },
      act: async (context, application, typed) => {
        const { work, files, language } = context;
        const applicationId = application.id;
        const base = `/applications/${applicationId}`;
        if (typed.do === 'discard') {
          await keepDocument(work, { applicationId, filled: undefined });
          return redirect(base, 'application.discard_document');
        }
        if (typed.do === 'take') {
          const over = Object.keys(typed).flatMap((name) =>
            name.startsWith('over.') ? [name.slice(5)] : [],
          );
          await takeDocument(work, { applicationId, seen: typed.seen ?? '', over, language });
          return redirect(base, 'application.take_document');
        }
        const bytes = files.file?.[0]?.bytes;
        if (!bytes?.length) throw problem('offline_no_file', {}, { field: 'file' });
        const controls = await readControls(bytes);
        if (!controls) throw problem('offline_unread', {}, { field: 'file' });
        const { form } = await openApplication(context, application);
        mustBeOf(application, { form }, controls);
        await keepDocument(work, {
          applicationId,
          filled: filledOf(language, form, draftOf(application.answers), controls),
        });
        return redirect(`${base}/offline`, toldByPage);
      },
    }),
  ];
}
