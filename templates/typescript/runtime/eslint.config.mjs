import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'node_modules/'] },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An underscore says that something is not used.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Declarations only, in which generated code gathers a resource's types.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // In the types of errors, whose bodies may be any value but null.
      '@typescript-eslint/no-wrapper-object-types': 'off',
      // Numbers and booleans read well in templates.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'skip', 'test'] },
          ],
        },
      ],
      // Generators stand for streams, forms are read as any platform reads them, and casts make what is not allowed.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // Callbacks may return nothing, and some types of connections are written out for those who read them.
    files: ['src/internal/ws/types.ts', 'src/resources/**/*-base.ts', 'src/resources/**/*ws.ts'],
    rules: {
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
    },
  },
  {
    // Types say what the API promises; pages do not rely on it.
    files: ['src/core/pagination.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
    },
  },
  {
    // Types are gathered below those that they are parts of, and say what the API's document says: `unknown | null`, too.
    files: ['src/resources/**/*.ts'],
    rules: {
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
);
