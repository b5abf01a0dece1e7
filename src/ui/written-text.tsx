import { langOn, type Written } from '../platform/language/written-for.ts';
import { useLanguage } from './language-context.ts';
import { TypedText } from './typed-text.tsx';

/** A title or a line in the language that the reader gets: named where it is not the page's. */
export function WrittenLine({ written }: { written: Written }) {
  const { locale } = useLanguage();
  return <bdi lang={langOn(written, locale)}>{written.text}</bdi>;
}

/** Paragraphs in the language that the reader gets. */
export function WrittenText({ written }: { written: Written }) {
  const { locale } = useLanguage();
  const lang = langOn(written, locale);
  const text = <TypedText text={written.text} />;
  return lang ? <div lang={lang}>{text}</div> : text;
}
