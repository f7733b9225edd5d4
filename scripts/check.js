/** Type checking and ESLint over one program, so that no file is parsed and no type inferred twice: `npm run check`. */
import { ESLint } from 'eslint';
import ts from 'typescript';

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: console.error };
const { fileNames, options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host);
const program = ts.createProgram(fileNames, options);

const errors = ts.getPreEmitDiagnostics(program);
const format = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};
process.stdout.write(ts.formatDiagnosticsWithColorAndContext(errors, format));

const parserOptions = { programs: [program] };
const eslint = new ESLint({ overrideConfig: { files: ['src/**/*.ts'], languageOptions: { parserOptions } } });
const results = await eslint.lintFiles('.');
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));

if (errors.length || results.some(({ errorCount }) => errorCount)) process.exitCode = 1;
