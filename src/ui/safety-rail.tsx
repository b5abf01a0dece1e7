import { useLanguage } from './language-context.ts';

/** “Do not enter or attach people you help”: stands wherever people type freely or attach files. */
export function SafetyRail({ kind = 'text' }: { kind?: 'text' | 'file' }) {
  const language = useLanguage();
  return (
    <p class="m-rail">
      <svg
        class="m-rail__sign"
        viewBox="0 0 20 20"
        width="20"
        height="20"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M10 1 3 4v5c0 5 3 8 7 10 4-2 7-5 7-10V4z" />
      </svg>
      <span>{language.t(kind === 'file' ? 'ui.safety_rail.file' : 'ui.safety_rail')}</span>
    </p>
  );
}
