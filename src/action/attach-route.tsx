import { keepPaper, type PaperForm, PaperFormPage, type PaperOwner, paperForm } from '../papers/index.ts';
import { formRoute, page, type Route, redirect } from '../platform/http/route.ts';
import type { Permission } from '../platform/permissions.ts';

/** Laying a file beside a record of the Action's money: who keeps them alone adds it. `text`: what is attached. */
export function attachRoute<S extends { readonly id: string }>(
  owner: PaperOwner<S>,
  { path, may, text }: { readonly path: string; readonly may: Permission<S>; readonly text: string },
): Route {
  return formRoute<S, PaperForm>({
    path,
    may,
    subject: owner.subject,
    schema: paperForm,
    files: 'kept',
    fill: ({ language }) => ({ language: language.locale }),
    show: ({ language, url, token }, record, state) => {
      const { href, title } = owner.standsOn(record);
      return page(
        language.t('papers.keep.action'),
        <PaperFormPage
          state={state}
          action={url.pathname}
          token={token}
          caption={title}
          text={language.t(text)}
        />,
        { back: { href, text: title } },
      );
    },
    async act({ work, files }, record, form) {
      await keepPaper(work, { owner, ownerId: record.id, form, file: files.file?.[0] });
      return redirect(owner.standsOn(record).href);
    },
  });
}
