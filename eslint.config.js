import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const LENGTHS = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', 60],
};
const NO_LENGTHS = { 'max-lines': 'off', 'max-lines-per-function': 'off' };

/** What Node gives a plain script. */
const NODE = ['console', 'fetch', 'performance', 'process', 'setTimeout', 'URL'];

export default tseslint.config(
  { ignores: ['node_modules', '**/dist', 'coverage', 'reports', '.sandbox', '.stryker-tmp', 'docs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './rules/tsconfig.json',
          './tab/tsconfig.json',
          './addin/tsconfig.json',
          './sandbox/page/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: 'error',
      'no-console': 'off',
      // A switch over a closed union counts once, however many kinds it has.
      complexity: ['error', { max: 15, variant: 'modified' }],
      ...LENGTHS,
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error' },
  },
  {
    // It runs in the pane, not on Node.
    files: ['sandbox/page/public/office/office.js'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly', addEventListener: 'readonly' } },
  },
  {
    files: ['{tab,addin,sandbox/page}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, a11y.configs.recommended],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      // What scrolls must be reached by keyboard: it is a region with a name.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'] }],
      // A form that a person opened takes the focus; its button is gone.
      'jsx-a11y-x/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  {
    // Tables, not steps: the procedure as data, the question bank; and a test is as long as its story.
    files: [
      'rules/{statements,profiles}/**',
      'rules/questionnaires/*-{questions,instruments}.ts',
      'bot/api/contract/answers.ts',
      'test/**',
    ],
    rules: NO_LENGTHS,
  },
);
