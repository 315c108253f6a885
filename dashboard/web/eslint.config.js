import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['node_modules', 'target'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the time in; only the page itself reads a clock.' },
      ],
    },
  },
  {
    files: ['public/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { sourceType: 'script', globals: { document: 'readonly', localStorage: 'readonly', location: 'readonly', matchMedia: 'readonly', URLSearchParams: 'readonly' } },
  },
  { files: ['build/*.mjs', 'eslint.config.js'], extends: [js.configs.recommended], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
