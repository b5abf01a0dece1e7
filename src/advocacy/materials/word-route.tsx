import { z } from 'zod';
import { formRoute, page, type Route, toldByPage } from '../../platform/http/route.ts';
import { TextFormPage } from './pages/text-form-page.tsx';
import { WordPage } from './pages/word-page.tsx';
import { WordReport } from './pages/word-report.tsx';
import type { MaterialNeeds } from './public-routes.tsx';
import type { Material } from './queries.ts';
import { findText } from './queries-texts.ts';
import { readWord } from './read-word.ts';
import { backToMaterial, materialSubject } from './subject.ts';
import { languageOf } from './text-language.ts';
import { typedText } from './typed.ts';
import { textLanguageName } from './words.ts';
import { materialSteps } from './workflow.ts';

/** The text of a language version from a Word file: it is shown with what was left out, and saved with the form of the text. */
export function wordRoute({ language }: MaterialNeeds): Route {
  return formRoute<Material, object>({
    path: '/staff/materials/:materialId/texts/:textLanguage/word',
    done: toldByPage,
    may: materialSteps.edit.permission,
    subject: materialSubject,
    schema: z.object({}),
    files: 'in_hand',
    show: (context, material, state) =>
      page(
        context.language.t('advocacy.material.word.action'),
        <WordPage context={context} state={state} caption={textLanguageName(languageOf(context))} />,
        backToMaterial(material, context),
      ),
    act: async (context, material) => {
      const written = languageOf(context);
      const { tx, work, files } = context;
      const read = await readWord(work, { materialId: material.id, content: files.file?.[0]?.bytes });
      const text = await findText(tx, material.id, written);
      const stored = text ? { stored: typedText(text) } : {};
      return page(
        context.language.t('advocacy.material.text.title', { language: textLanguageName(written) }),
        <TextFormPage
          context={context}
          state={{
            typed: { ...stored.stored, ...(read.title ? { title: read.title } : {}), body: read.body },
            errors: {},
            conflict: false,
          }}
          material={material}
          textLanguage={written}
          {...stored}
          intro={
            <WordReport
              read={read}
              textLanguage={written}
              notesTitle={language(written).t('advocacy.material.notes')}
            />
          }
        />,
        backToMaterial(material, context),
      );
    },
  });
}
