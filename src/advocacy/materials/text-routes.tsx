import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Typed,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { commentsOn } from '../comments/shown-comments.ts';
import { owedBy } from './owed.ts';
import { ReadPage } from './pages/read-page.tsx';
import { TextFormPage } from './pages/text-form-page.tsx';
import { materialPermissions } from './permissions.ts';
import type { MaterialNeeds } from './public-routes.tsx';
import type { Material } from './queries.ts';
import { findText, type MaterialText } from './queries-texts.ts';
import { removeText } from './remove-text.ts';
import { saveText } from './save-text.ts';
import { type TextForm, type TextLanguage, textForm } from './schema.ts';
import { backToMaterial, materialSubject } from './subject.ts';
import { languageOf } from './text-language.ts';
import { typedText } from './typed.ts';
import { wordRoute } from './word-route.tsx';
import { textLanguageName } from './words.ts';
import { materialSteps } from './workflow.ts';

const one = '/staff/materials/:materialId';
const sections = ['law', 'policy', 'institutions', 'courts', 'recommendations'] as const;

/** What is written in each language, and how it would be read. */
export function textRoutes(needs: MaterialNeeds): Route[] {
  const { language } = needs;
  /** An analysis begins with the headings of its five parts, in its own language. */
  const blank = ({ kind }: Material, written: TextLanguage): Typed =>
    kind === 'analysis'
      ? {
          body: sections
            .map((part) => `## ${language(written).t(`advocacy.material.section.${part}`)}`)
            .join('\n\n'),
        }
      : {};
  const read = async (context: Context, material: Material, text: MaterialText) => {
    const owed = owedBy(language, material.publisher)(text.language);
    const notesTitle = language(text.language).t('advocacy.material.notes');
    return page(
      text.title,
      <ReadPage
        material={material}
        text={{ ...text, ...owed }}
        notesTitle={notesTitle}
        comments={await commentsOn(context, material, text)}
      />,
      backToMaterial(material, context),
    );
  };
  return [
    pageRoute<Material>({
      path: `${one}/read/:textLanguage`,
      may: materialPermissions.see,
      subject: materialSubject,
      show: async (context, material) => {
        const text = await findText(context.tx, material.id, languageOf(context));
        if (!text) throw problem('not_found');
        return read(context, material, text);
      },
    }),
    formRoute<Material, TextForm>({
      path: `${one}/texts/:textLanguage`,
      done: 'material.write_text',
      may: materialSteps.edit.permission,
      subject: materialSubject,
      schema: textForm,
      fill: async (context, material) => {
        const written = languageOf(context);
        const text = await findText(context.tx, material.id, written);
        return text ? typedText(text) : blank(material, written);
      },
      show: async (context, material, state) => {
        const written = languageOf(context);
        const text = await findText(context.tx, material.id, written);
        // What a refused save typed stays in the form, also when it was handed in meanwhile.
        if (material.state !== 'draft' && Object.keys(state.errors).length === 0) {
          if (!text) throw problem('not_found');
          return read(context, material, text);
        }
        return page(
          context.language.t('advocacy.material.text.title', { language: textLanguageName(written) }),
          <TextFormPage
            context={context}
            state={state}
            material={material}
            textLanguage={written}
            {...(text ? { stored: typedText(text) } : {})}
          />,
          backToMaterial(material, context),
        );
      },
      act: async (context, { id }, form) => {
        await saveText(context.work, { materialId: id, language: languageOf(context), form });
        return redirect(`/staff/materials/${id}`);
      },
    }),
    wordRoute(needs),
    buttonRoute<Material>({
      path: `${one}/texts/:textLanguage/remove`,
      done: 'material.remove_text',
      may: materialSteps.edit.permission,
      subject: materialSubject,
      back: (_context, { id }) => `/staff/materials/${id}`,
      act: async (context, { id }) => {
        await removeText(context.work, { materialId: id, language: languageOf(context) });
        return redirect(`/staff/materials/${id}`);
      },
    }),
  ];
}
