// Which way dependencies point. Each rule says what to do instead; `npm run check` also plants an import that each rule
// must refuse, so that a rule that has gone blind is seen.
const tests = '\\.test\\.tsx?$|/testing/|/e2e/';
const production = { pathNot: tests };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'packages/domain imports only itself. Take what you need (time, chance, data) as an argument, or do the work in apps/api.',
      severity: 'error',
      from: { path: '^packages/domain/src/', ...production },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'statistics-is-pure',
      comment: 'packages/statistics imports only itself: it is useful outside this product. Take data and seeded generators as arguments.',
      severity: 'error',
      from: { path: '^packages/statistics/src/', ...production },
      to: { pathNot: '^packages/statistics/src/' },
    },
    {
      name: 'ui-knows-no-process',
      comment: 'packages/ui knows no word of the process, no query and no chart library. Pass the words and the drawing in as props from apps/dashboard.',
      severity: 'error',
      from: { path: '^packages/ui/src/' },
      to: { path: '^packages/(domain|statistics)/|^apps/|/node_modules/(@apollo|graphql|recharts|d3-[a-z]+)/|^node_modules/(@apollo|graphql|recharts|d3-[a-z]+)/' },
    },
    {
      name: 'api-draws-nothing',
      comment: 'apps/api imports neither ui nor the dashboard. What both need belongs in packages/domain; what a screen needs travels in the schema.',
      severity: 'error',
      from: { path: '^apps/api/src/' },
      to: { path: '^packages/ui/|^apps/dashboard/|node_modules/(react|react-dom|recharts)/' },
    },
    {
      name: 'dashboard-asks-the-server',
      comment: 'The dashboard knows the API by its generated documents alone: not its sources, not its types, not its libraries. Add the field to the schema and write a query.',
      severity: 'error',
      from: { path: '^apps/dashboard/' },
      to: { path: '^apps/api/|^packages/statistics/|node_modules/(pg|typeorm|type-graphql|@apollo/server)/' },
    },
    {
      name: 'dashboard-never-decides',
      comment: 'Of the domain the dashboard imports taxonomy, calendar, metrics and findings alone. The server says which commands are allowed; ask for case.allowedCommands.',
      severity: 'error',
      from: { path: '^apps/dashboard/src/', ...production },
      to: { path: '^packages/domain/src/', pathNot: '^packages/domain/src/(taxonomy|calendar|metrics|findings|codes\\.ts)' },
    },
    {
      name: 'resolver-is-thin',
      comment: 'A resolver translates and delegates. Ask a *.query.ts or the repository, which alone know entities and TypeORM.',
      severity: 'error',
      from: { path: '^apps/api/src/.*\\.resolver\\.ts$' },
      to: { path: '\\.entity\\.ts$|node_modules/typeorm/' },
    },
    {
      name: 'type-knows-no-entity',
      comment: 'A GraphQL type and an entity are two classes, so that a new column never leaks by itself. Name the fields that may travel.',
      severity: 'error',
      from: { path: '^apps/api/src/.*\\.type\\.ts$' },
      to: { path: '\\.entity\\.ts$|node_modules/typeorm/' },
    },
    {
      name: 'analytics-reads-sql',
      comment: 'Patterns come from the rollups. Write the SQL in analytics/; never load cases through their repository or give commands.',
      severity: 'error',
      from: { path: '^apps/api/src/analytics/', ...production },
      to: { path: '^apps/api/src/cases/.*(repository|handle-)[^/]*\\.ts$' },
    },
    {
      name: 'capabilities-stay-apart',
      comment: 'A part of the dashboard imports only itself and what all share (filters, charts, session, apollo, protected). Move what two parts need there, or into packages/ui.',
      severity: 'error',
      from: { path: '^apps/dashboard/src/([^/]+)/', ...production },
      to: { path: '^apps/dashboard/src/[^/]+/', pathNot: '^apps/dashboard/src/($1|filters|charts|session|apollo|protected|gql)/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Folders named testing/ serve tests only. Move what the product needs out of it.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: tests },
      to: { path: '^(apps|packages)/.*/testing/' },
    },
    {
      name: 'packages-by-name',
      comment: "Another package is imported by its name, through its exports. Export the word there instead of reaching into its files.",
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: { path: '^(apps|packages)/', pathNot: '^$1/$2/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'no-development-tools-in-the-product',
      comment: 'The product imports a package that only development installs. Move it to "dependencies", or the import to a test.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: `${tests}|\\.examples\\.tsx$` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'everything-resolves',
      comment: 'This import leads nowhere. Correct the path, or install the package.',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no programming interface: with the default parser nothing would be read, and everything pass.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|/coverage/|/reports/' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@candour/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
