// The walls of the house (ARCHITECTURE.md). scripts/boundaries.ts plants a breach of every rule and expects each to be found.
const areas = 'action|evidence|network|training|grants|results|advocacy|protection|portal|opendata|forms|people|privacy|demonstration|translations|voice|matrix|papers|search|help';
const testCode = '(\\.test\\.tsx?$|/testing\\.tsx?$|^tests/)';
const sqlPackages = '(^|node_modules/)(kysely|pg)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'areas-meet-at-their-door',
      comment: "An area is entered by its index.ts. Export what is needed there, or react to the other area's audit word.",
      severity: 'error',
      from: { path: `^src/(${areas})/`, pathNot: testCode },
      to: { path: `^src/(${areas})/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'the-composition-uses-doors',
      comment: 'app.ts, jobs.ts and main.ts know all areas, and only by their index.ts.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.tsx?$', pathNot: testCode },
      to: { path: `^src/(${areas})/`, pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-and-ui-know-no-area',
      comment: 'platform and ui serve every area and know none. Pass what is needed as an argument, or move it into the area.',
      severity: 'error',
      from: { path: '^src/(platform|ui)/', pathNot: testCode },
      to: { path: `^src/(${areas})/` },
    },
    {
      name: 'platform-draws-with-nothing-of-ui',
      comment: 'ui stands on platform. A page of the platform is plain HTML, or is given by app.ts.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: testCode },
      to: { path: '^src/ui/' },
    },
    {
      name: 'protection-is-imported-by-nobody',
      comment: 'Protection work is sealed from the rest: only app.ts and jobs.ts attach it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(protection/|[^/]+\\.tsx?$)' },
      to: { path: '^src/protection/' },
    },
    {
      name: 'public-pages-read-published-views',
      comment:
        'portal and opendata see the areas through the schema `published` only: write a view in a migration. What draws a call or a form, portal takes from the doors of grants and forms.',
      severity: 'error',
      from: { path: '^src/(portal|opendata)/', pathNot: testCode },
      to: { path: `^src/(${areas})/`, pathNot: ['^src/$1/', '^src/(grants|forms)/index\\.ts$'] },
    },
    {
      name: 'rules-and-schemas-are-pure',
      comment: 'rules.ts, schema.ts and their parts (rules-….ts) decide from their arguments alone: no database, no HTTP, no files; the time is an argument.',
      severity: 'error',
      from: { path: ['/(rules|schema)\\.ts$', '/rules-[a-z-]+\\.ts$'] },
      to: {
        path: [sqlPackages, '(^|node_modules/)hono(/|$)', '^(node:)?(fs|http|net|child_process|process|os)(/|$)', '/queries[^/]*\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-queries-speak-sql',
      comment: 'In an area only queries.ts (or queries-*.ts) imports Kysely. Give the query a name there and call it.',
      severity: 'error',
      // better-auth speaks SQL of its own, outside our transactions: that file gives it its pool.
      from: { path: `^src/(${areas})/`, pathNot: ['/queries[^/]*\\.ts$', '^src/people/accounts/open-accounts\\.ts$', testCode] },
      to: { path: sqlPackages, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-are-given-what-they-show',
      comment: 'A page draws what its route gives it. Ask the database in the route, decide in rules.ts.',
      severity: 'error',
      from: { path: '^src/.*/pages/', pathNot: testCode },
      to: { path: [sqlPackages, '/queries[^/]*\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-browser-gets-browser-code',
      comment: 'src/browser is bundled for the browser: nothing of the server may come along. The reader of codes is made for browsers (0027).',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { pathNot: ['^src/browser/', '^node_modules/qr/decode\\.js$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-program-does-not-need-its-tests',
      comment: 'What runs in production imports nothing of tests/, scripts/, bench/ or proofs/.',
      severity: 'error',
      from: { path: '^src/', pathNot: testCode },
      to: { path: ['^(tests|scripts|bench|proofs)/', '\\.test\\.tsx?$'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other, if only for a type, are one thing or three: move the shared part out.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-drawers',
      comment: 'utils, helpers, misc and common say nothing. Name the file by what it does.',
      severity: 'error',
      from: {},
      to: { path: '/(util|utils|helper|helpers|misc|common|service|manager)(/|[.]tsx?$)', pathNot: 'node_modules' },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(src|scripts|tests|bench|proofs)/' },
      to: { couldNotResolve: true, pathNot: '^(kysely|pg|hono)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
