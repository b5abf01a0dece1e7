import type { Child } from 'hono/jsx';
import type { Language, Locale } from '../../src/platform/language/language.ts';
import type { Assets } from '../../src/ui/assets.ts';
import { type FrameProps, renderFrame } from '../../src/ui/frame.tsx';

const names: [Locale, string][] = [
  ['en', 'English'],
  ['sq', 'Shqip'],
  ['bs', 'Bosanski'],
  ['mk', 'Македонски'],
  ['sr-Cyrl', 'Српски'],
];

/** A page in the frame, as a signed-in grant officer of a demonstration sees it. */
export function inFrame(
  language: Language,
  assets: Assets,
  children: Child,
  changed: Partial<FrameProps> = {},
): string {
  return renderFrame({
    language,
    title: 'Describe your project',
    errors: true,
    serviceName: 'Security for Human Beings and Borders',
    currentPath: '/applications/1/project',
    navigation: [
      { href: '/', text: 'Start' },
      { href: '/tasks', text: 'Waiting for you', count: 3 },
      { href: '/calls', text: 'Calls' },
      { href: '/applications', text: 'Applications' },
      { href: '/organisations', text: 'Organisations' },
      { href: '/logframe', text: 'Results' },
    ],
    signedInAs: {
      name: 'Besa Krasniqi',
      organisation: 'Civil Rights Program Kosovo*',
      href: '/account',
      signOut: { action: '/sign-out', token: 'abc~d.e' },
    },
    languageLinks: names.map(([locale, name]) => ({
      locale,
      name,
      href: `?lang=${locale}`,
      current: locale === language.locale,
    })),
    demonstration: { href: '/demonstration', today: '2026-11-25' },
    euStatement: {
      statement: 'Funded by the European Union',
      disclaimer:
        'This website was created and maintained with the financial support of the European Union. Its contents are the sole responsibility of Group 484 and do not necessarily reflect the views of the European Union.',
    },
    kosovoFootnote:
      '* This designation is without prejudice to positions on status, and is in line with UNSCR 1244 and the ICJ Opinion on the Kosovo* Declaration of Independence.',
    contact: { name: 'Group 484', href: 'mailto:office@example.org' },
    footerLinks: [
      { href: '/privacy', text: 'Privacy' },
      { href: '/accessibility', text: 'Accessibility' },
    ],
    assets,
    children,
    ...changed,
  });
}
