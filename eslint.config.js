import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const configFiles = ['*.config.{js,ts}', '*.cjs']
// The words of the house are node, relationship, claim, source, citation, chain, hop, session and scene; these are refused.
const refused = ['vertex', 'vertices', 'edge', 'edges', 'link', 'links', 'entity', 'entities', 'perpetrator', 'perpetrators']
const vague = ['manager', 'helper', 'helpers', 'utils']
const words = [...refused, ...vague]
const capitals = words.map(word => word[0].toUpperCase() + word.slice(1))
const identifiers = `^(?!(?:_*(?:${words.join('|')})|.*(?:${capitals.join('|')}))(?![a-z]))(?!.*V2$)`

export default defineConfig(
  globalIgnores(['client/dist', 'data', 'node_modules', '**/*.cjs']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      // Strict index signatures (noPropertyAccessFromIndexSignature) ask for the brackets this rule would take away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } }],
      'id-match': ['error', identifiers, { onlyDeclarations: true, properties: false }],
      // A promised answer may be known at once: an interface that promises is kept by `async`, with or without a wait.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Neo4j's driver types its plain options as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message:
            'The environment is read in one place, server/config.ts, as one zod schema: add the variable there and pass its value on.',
        },
      ],
    },
  },
  { files: ['client/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['server/config.ts', 'tests/support/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: configFiles, rules: { 'no-restricted-exports': 'off' } },
  // A test says `!` where a missing value should stop it, and awaits what it hands to Node's own assertions.
  {
    files: ['tests/**', 'bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
)
