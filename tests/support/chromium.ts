import fs from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The machine's own Chromium, for Playwright's `executablePath`: the one that CHROMIUM names, or one from the usual places. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  return CHROMIUM
    ? fs.existsSync(CHROMIUM)
      ? CHROMIUM
      : undefined
    : places.find((place) => fs.existsSync(place));
}

/** Chromium without what surrounds a page (tabs, toolbars, profiles), as Debian packs it: the same engine. Its surroundings took up to two thirds of what a browser took. */
const shell = '/usr/bin/chromium-headless-shell';

/** What windows are opened in: the shell where there is one, unless CHROMIUM names another. */
export function findWindowBrowser(): string | undefined {
  return process.env.CHROMIUM || !fs.existsSync(shell) ? findChromium() : shell;
}

/** What a test never looks at costs nothing: no drawing by a graphics process of its own, no other server asked, one process for all pages. */
export const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--in-process-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  // Processes kept ready for pages that never come; then what Playwright turns off, whose own list this one replaces.
  `--disable-features=SpareRendererForSitePerProcess,${[
    ...[
      'AvoidUnnecessaryBeforeUnloadCheckSync',
      'DestroyProfileOnBrowserClose',
      'HttpsUpgrades',
      'MediaRouter',
    ],
    ...[
      'HttpsFirstBalancedModeAutoEnable',
      'PaintHolding',
      'OptimizationHints',
      'NetworkTimeServiceQuerying',
    ],
    ...[
      'ThirdPartyStoragePartitioning',
      'AvoidCorsURLLoaderRestartOnRedirect',
      'AimEnabled',
      'PreconnectToSearch',
    ],
  ].join()}`,
];
