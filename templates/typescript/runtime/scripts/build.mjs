/**
 * Builds the package into `dist`, from where it is published: CommonJS (.js), ES modules (.mjs), declarations and maps.
 *
 *     node scripts/build.mjs
 *
 * TypeScript compiles twice; it decides by the nearest package.json which kind of module it writes, so each time a copy
 * of `src` lies beside one. What this script adds is extensions: sources import './name', the package './name.js' and
 * './name.mjs'.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'dist');
const STAGE = path.join(OUT, '.stage');
const PLAIN_FILES = ['README.md', 'LICENSE', 'CHANGELOG.md', 'api.md'];

/** Folders of `src` that are no part of the public interface. */
const PRIVATE = ['internal', 'src'];

/** The package whose compiler is used; any from version 5.8 on. */
const COMPILER = process.env.TYPESCRIPT_PACKAGE ?? 'typescript';

/** Lets `require()` give the client itself, with everything else as its properties. */
const CALLABLE = `
module.exports = Object.defineProperty(Object.assign(exports.default, exports), '__esModule', { value: true });
`;

async function build() {
  await rm(OUT, { recursive: true, force: true });
  await Promise.all([compile('cjs'), compile('esm')]);
  await Promise.all([placeCommonJS(), placeModules()]);
  await placeRest();
  await rm(STAGE, { recursive: true });
  await tryOut();
}

// -- compiling --------------------------------------------------------------------------------------------------------

async function compile(kind) {
  const folder = path.join(STAGE, kind);
  await stageSources(path.join(folder, 'src'));
  const type = kind === 'cjs' ? 'commonjs' : 'module';
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type }));
  const compilerOptions = {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    noEmit: false,
    rootDir: 'src',
    outDir: 'out',
    sourceMap: true,
    // Written in ES module syntax, the sources would be an error where they are CommonJS.
    ...(kind === 'cjs' ? { verbatimModuleSyntax: false, isolatedModules: true, declarationMap: true } : {}),
    ...(kind === 'esm' ? { declaration: false } : {}),
  };
  const config = { extends: '../../../tsconfig.json', compilerOptions, include: ['src'] };
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const found = createRequire(path.join(ROOT, 'package.json')).resolve(`${COMPILER}/package.json`);
  const tsc = path.join(path.dirname(found), 'bin', 'tsc');
  try {
    await run(process.execPath, [tsc, '-p', folder]);
  } catch (error) {
    process.stderr.write(error.stdout || String(error));
    process.exit(1);
  }
}

/** The sources with imports that `nodenext` can resolve. */
async function stageSources(folder) {
  const from = path.join(ROOT, 'src');
  for (const name of await filesIn(from)) {
    const text = await readFile(path.join(from, name), 'utf8');
    await place(path.join(folder, name), withExtensions(text, '.js'));
  }
}

// -- placing ----------------------------------------------------------------------------------------------------------

async function placeCommonJS() {
  const from = path.join(STAGE, 'cjs', 'out');
  for (const name of await filesIn(from)) {
    const text = await readFile(path.join(from, name), 'utf8');
    if (name.endsWith('.map')) {
      await place(name, withSource(text, name));
    } else if (name.endsWith('.d.ts')) {
      await place(name, withExtensions(text, '.js'));
      await place(name.replace(/\.d\.ts$/, '.d.mts'), moduleDeclarations(text, name));
    } else {
      await place(name, name === 'index.js' ? text + CALLABLE : text);
    }
  }
}

async function placeModules() {
  const from = path.join(STAGE, 'esm', 'out');
  for (const name of await filesIn(from)) {
    const text = await readFile(path.join(from, name), 'utf8');
    const placed = name.replace(/\.js(\.map)?$/, '.mjs$1');
    await place(
      placed,
      name.endsWith('.map') ?
        withSource(text, placed)
      : withExtensions(text, '.mjs').replace(/(\/\/# sourceMappingURL=.*)\.js\.map/, '$1.mjs.map'),
    );
  }
}

/** Declarations for `import` say that everything is what `require` gives: one set of types, and half the size. */
function moduleDeclarations(text, name) {
  const target = `./${path.basename(name, '.d.ts')}.js`;
  const renamed = /export \{ (\w+) as default \}/.exec(text)?.[1];
  if (!renamed && /\bdefault\b/.test(text)) {
    // A default export of another form cannot be named from outside.
    return withExtensions(text, '.mjs').replace(/\/\/# sourceMappingURL=.*/, '');
  }
  return `export * from "${target}";\n${renamed ? `export { ${renamed} as default } from "${target}";\n` : ''}`;
}

/** Relative imports with the extension of the kind of module that the file is. */
function withExtensions(text, extension) {
  return text.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{1,2}\/[^"'\n]+?)(?:\.[jt]s)?\2/g,
    (_, before, quote, target) => before + quote + target + extension + quote,
  );
}

/** A map that leads to the sources as they lie in the package. */
function withSource(text, name) {
  const map = JSON.parse(text);
  map.file = path.basename(name, '.map');
  map.sources = map.sources.map((source) => {
    const inside = source.slice(source.lastIndexOf('/src/') + 1);
    return path.posix.relative(path.posix.dirname(name), inside);
  });
  return JSON.stringify(map);
}

async function placeRest() {
  await cp(path.join(ROOT, 'src'), path.join(OUT, 'src'), { recursive: true });
  // For editors that follow a map into the sources.
  const { compilerOptions } = JSON.parse(
    withoutComments(await readFile(path.join(ROOT, 'tsconfig.json'), 'utf8')),
  );
  const own = {
    ...compilerOptions,
    types: [],
    lib: ['es2022', 'dom', 'dom.iterable'],
  };
  await place('src/tsconfig.json', `${JSON.stringify({ compilerOptions: own, include: ['.'] }, null, 2)}\n`);
  for (const name of PLAIN_FILES) {
    await cp(path.join(ROOT, name), path.join(OUT, name)).catch(() => undefined);
  }
  const {
    devDependencies,
    scripts,
    private: _,
    ...about
  } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const { name, ...further } = about;
  const facts = {
    name,
    version: await version(),
    ...further,
    main: './index.js',
    types: './index.d.ts',
    sideEffects: false,
    exports: await exportsOf(),
  };
  await place('package.json', `${JSON.stringify(facts, null, 2)}\n`);
}

/** The version of the package, which is that of its code. */
async function version() {
  const text = await readFile(path.join(ROOT, 'src', 'version.ts'), 'utf8');
  const found = /'([^']+)'/.exec(text)?.[1];
  if (!found) {
    throw new Error('src/version.ts holds no version');
  }
  return found;
}

const withoutComments = (json) => json.replace(/^\s*\/\/.*$/gm, '');

/** One entry for each file at the top and three for each folder. */
async function exportsOf() {
  const entries = {
    '.': {
      require: { types: './index.d.ts', default: './index.js' },
      types: './index.d.mts',
      default: './index.mjs',
    },
  };
  const files = (await filesIn(path.join(ROOT, 'src'))).filter((name) => name.endsWith('.ts'));
  const folders = new Set(files.filter((name) => name.includes('/')).map((name) => name.split('/', 1)[0]));
  const modules = files.filter((name) => !name.includes('/')).map((name) => name.replace(/\.ts$/, ''));
  for (const { name, isFolder } of [
    ...[...folders].sort().map((name) => ({ name, isFolder: true })),
    ...modules.sort().map((name) => ({ name, isFolder: false })),
  ]) {
    if (isFolder && PRIVATE.includes(name)) {
      continue;
    }
    const at = isFolder ? `./${name}/*` : `./${name}`;
    // Of patterns that fit, Node takes the longest; so the extensions go first only for readers.
    entries[`${at}.mjs`] = { default: `${at}.mjs` };
    entries[`${at}.js`] = { default: `${at}.js` };
    entries[at] = { import: `${at}.mjs`, require: `${at}.js` };
  }
  return { ...entries, './package.json': './package.json' };
}

// -- trying -----------------------------------------------------------------------------------------------------------

/** Loads what was built, as a last check. */
async function tryOut() {
  const required = createRequire(import.meta.url)(path.join(OUT, 'index.js'));
  const imported = await import(path.join(OUT, 'index.mjs'));
  for (const name of Object.keys(imported)) {
    if (typeof required[name] !== typeof imported[name]) {
      throw new Error(`require() and import differ in ${name}`);
    }
  }
  if (typeof required !== 'function') {
    throw new Error('require() does not give the client');
  }
}

// -- files ------------------------------------------------------------------------------------------------------------

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Writes a file; a relative name is one of the package's. */
async function place(name, text) {
  const file = path.resolve(OUT, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

await build();
