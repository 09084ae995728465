/** A room reaches only the rooms named beside it. */
const reaches = (room, rooms) => ({
  name: `${room}-reaches-only-${rooms.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(model|server|client|seed|bench|tests)/', pathNot: `^(${[room, ...rooms].join('|')})/` },
})

/** A package has one home; tests may drive it from outside. */
const home = (name, packages, rooms) => ({
  name,
  severity: 'error',
  from: { path: '^(model|server|client|seed|bench)/', pathNot: `^(${rooms.join('|')})/` },
  to: { path: `node_modules/(${packages.join('|')})(/|$)` },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'every-import-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    reaches('model', []),
    reaches('server', ['model']),
    reaches('client', ['model']),
    reaches('seed', ['model']),
    reaches('bench', ['model', 'server']),
    {
      name: 'model-is-pure',
      comment: 'The model is true anywhere: it imports zod, edtf and @noble/hashes, and nothing of Node or the browser.',
      severity: 'error',
      from: { path: '^model/' },
      to: { pathNot: ['^model/', 'node_modules/(zod|edtf|@noble/hashes)/'] },
    },
    {
      name: 'questions-and-imports-know-only-the-interface-of-the-store',
      severity: 'error',
      from: { path: '^server/(explore|import)/' },
      to: { path: '^server/store/', pathNot: '^server/store/store\\.ts$' },
    },
    {
      name: 'stores-do-not-know-each-other',
      severity: 'error',
      from: { path: '^server/store/(embedded|neo4j)/' },
      to: { path: '^server/store/(embedded|neo4j)/', pathNot: '^server/store/$1/' },
    },
    {
      name: 'the-desk-knows-no-store',
      comment: 'What this machine keeps that is no claim is the same whatever holds the claims.',
      severity: 'error',
      from: { path: '^server/desk/' },
      to: { path: '^server/store/' },
    },
    {
      name: 'the-data-runs-one-way',
      comment: 'store <- import, explore <- http, cli, and desk <- http, cli: nothing reaches back up.',
      severity: 'error',
      from: { path: '^server/(store|explore|import|export|desk)/' },
      to: { path: '^server/(http|cli)/' },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^client/features/([^/]+)/' },
      to: { path: '^client/features/', pathNot: '^client/features/$1/' },
    },
    home('the-neo4j-driver-only-in-its-adapter', ['neo4j-driver[^/]*'], ['server/store/neo4j']),
    home('sqlite-only-in-the-embedded-store', ['libsql', '@libsql'], ['server/store/embedded']),
    home('cytoscape-only-in-the-canvas', ['cytoscape[^/]*', '@types/cytoscape[^/]*'], ['client/canvas']),
    home('typesetting-only-in-render', ['@myriaddreamin', 'docx', '@resvg', '@expo-google-fonts', 'fflate'], ['server/render']),
    home('the-web-server-only-in-http', ['express', '@types/express', 'helmet'], ['server/http']),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(client/dist|node_modules/\\.cache)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
}
