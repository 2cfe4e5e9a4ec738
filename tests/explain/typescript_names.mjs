// Prints every name of TypeScript SDKs that users can write from their client on, with where it is declared, as the
// compiler sees it: node typescript_names.mjs <path of typescript> <folder of an SDK>...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';

const [compiler, ...folders] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(resolve(compiler));
const clients = folders.map((folder) => join(resolve(folder), 'src/client.ts'));
const program = ts.createProgram(clients, {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  types: [],
});
const checker = program.getTypeChecker();
const SHOWN = new Set([
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ModuleDeclaration,
]);
const MEMBERS = new Set([
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.MethodDeclaration,
]);
const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;

function walk(folder, symbol, name, found, around) {
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = (real.declarations ?? []).filter((d) => SHOWN.has(d.kind) && inside(folder, d));
  if (!declarations.length || around.includes(real)) return;
  found.push(entry(folder, name, declarations));
  for (const member of real.members?.values() ?? []) {
    const own = (member.declarations ?? []).filter(
      (d) =>
        MEMBERS.has(d.kind) && !(ts.getCombinedModifierFlags(d) & HIDDEN) && !ts.isPrivateIdentifier(d.name),
    );
    if (!own.length) continue;
    const path = `${name}.${keyOf(own[0].name)}`;
    found.push(entry(folder, path, own));
    const parameters = own.flatMap((d) => [...(d.parameters ?? [])]).filter((p) => ts.isIdentifier(p.name));
    for (const key of new Set(parameters.map((p) => p.name.text))) {
      found.push(
        entry(
          folder,
          `${path}.${key}`,
          parameters.filter((p) => p.name.text === key),
        ),
      );
    }
  }
  for (const inner of real.exports?.values() ?? []) {
    walk(folder, inner, `${name}.${inner.name}`, found, [...around, real]);
  }
}

function inside(folder, declaration) {
  const file = relative(folder, declaration.getSourceFile().fileName);
  return /^src\/(client|resources\/.*|core\/pagination)\.ts$/.test(file);
}

function keyOf(name) {
  // As it is written, since escapes are no part of what is asked for.
  return ts.isStringLiteral(name) ? name.getText().slice(1, -1) : name.text;
}

function entry(folder, name, declarations) {
  const places = declarations.map((declaration) => {
    const source = declaration.getSourceFile();
    const at = (declaration.name ?? declaration).getStart(source);
    return {
      file: relative(folder, source.fileName),
      line: source.getLineAndCharacterOfPosition(at).line + 1,
    };
  });
  return { name, places };
}

function exported(file) {
  const source = program.getSourceFile(file);
  return source ? checker.getExportsOfModule(checker.getSymbolAtLocation(source)) : [];
}

const out = folders.map((given) => {
  const folder = resolve(given);
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const found = [];
  for (const symbol of exported(join(folder, 'src/client.ts'))) walk(folder, symbol, symbol.name, found, []);
  for (const symbol of exported(join(folder, 'src/core/pagination.ts'))) {
    walk(folder, symbol, `${name}/pagination.${symbol.name}`, found, []);
  }
  return found;
});
process.stdout.write(JSON.stringify(out));
