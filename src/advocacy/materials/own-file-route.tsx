import { readText } from '../../platform/files/read-text.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { keepOwnFile } from './keep-own-file.ts';
import { owedBy } from './owed.ts';
import { OwnFilePage } from './pages/own-file-page.tsx';
import type { MaterialNeeds } from './public-routes.tsx';
import type { Material } from './queries.ts';
import { type OwnFileForm, ownFileForm } from './schema.ts';
import { backToMaterial, materialSubject } from './subject.ts';
import { materialSteps } from './workflow.ts';

/** Adding what the authors made of a language version themselves. */
export function ownFileRoute({ language, store }: MaterialNeeds): Route {
  return formRoute<Material, OwnFileForm>({
    path: '/staff/materials/:materialId/files/new',
    done: 'material.add_file',
    may: materialSteps.edit.permission,
    subject: materialSubject,
    schema: ownFileForm,
    files: 'kept',
    fill: (_context, { originalLanguage }) => ({ language: originalLanguage }),
    show: (context, material, state) =>
      page(
        context.language.t('advocacy.material.own_file.action'),
        <OwnFilePage
          context={context}
          state={state}
          material={material}
          owedIn={owedBy(language, material.publisher)}
        />,
        backToMaterial(material, context),
      ),
    act: async ({ work, files }, { id, publisher }, form) => {
      const [file] = files.file ?? [];
      await keepOwnFile(work, {
        ...{ materialId: id, form, file, owedIn: owedBy(language, publisher) },
        text: file && (await readText(store, file)),
      });
      return redirect(`/staff/materials/${id}`);
    },
  });
}
