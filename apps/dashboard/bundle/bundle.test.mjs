import { parse } from 'graphql';
import { moduleText, withImports } from './document-modules.mjs';
import { usedBy } from './documents.mjs';
import { weigh } from './first-load.mjs';
import { marked } from './unused-parts.mjs';

const definitions = (...texts) => new Map(texts.map((text) => parse(text, { noLocation: true }).definitions[0]).map((definition) => [definition.name.value, definition]));

describe('a query of a page in the bundle', () => {
  test('is an import of its own document; the lines of the file stay where they were', () => {
    const { code } = withImports('const A = 1;\nconst PAGE = graphql(`\n  query Page {\n    id\n  }\n`);\nlater();', 'Page.tsx');
    expect(code).toBe("import documentPage from 'virtual:graphql/Page'; const A = 1;\nconst PAGE = documentPage\n\n\n\n;\nlater();");
  });
  test('is left alone where a file has none', () => expect(withImports('const A = 1;', 'a.ts')).toBeNull());
  test('without a name is refused with its place', () => expect(() => withImports('graphql(`{ id }`)', 'a.tsx')).toThrow('a.tsx: give the document'));
  test('brings each fragment once, also those its fragments use, and repeats none of their text', () => {
    const known = definitions('query Q { ...A ...B }', 'fragment A on Case { id ...B }', 'fragment B on Case { state }');
    const text = moduleText(known, 'Q');
    expect(text.match(/import \{ definition as document\w+ \}/g)).toHaveLength(2);
    expect(text).toContain("export default { kind: 'Document', definitions: [definition, documentA, documentB] };");
    expect(text).not.toContain('"state"');
  });
  test('with a fragment that stands nowhere is refused', () => expect(() => moduleText(definitions('query Q { ...Gone }'), 'Q')).toThrow('Q uses the fragment Gone'));
  test('tells the fragments it uses and the types it asks about', () => {
    const [query] = parse('query Q { p { ... on Refusal { rule } ...A } }').definitions;
    expect(usedBy(query)).toEqual({ fragments: ['A'], types: ['Refusal'] });
  });
});

describe('the weight of a first page', () => {
  const chunk = (fileName, more = {}) => ({ type: 'chunk', name: fileName, fileName, imports: [], facadeModuleId: null, isEntry: false, ...more });
  const bundle = {
    'index.js': chunk('index.js', { isEntry: true, imports: ['react.js'], viteMetadata: { importedCss: new Set(['all.css']) } }),
    'react.js': chunk('react.js'),
    'chart.js': chunk('chart.js'),
    'provider.js': chunk('provider.js', { imports: ['react.js'], facadeModuleId: '/src/sign-in/provider.ts' }),
    'Page.js': chunk('Page.js', { imports: ['react.js', 'table.js'], dynamicImports: ['chart.js'], facadeModuleId: '/src/Page.tsx' }),
    'table.js': chunk('table.js', { imports: ['index.js'] }),
    'font-latin-wght-normal-x.woff2': { type: 'asset', fileName: 'font-latin-wght-normal-x.woff2' },
    'font-latin-ext-wght-normal-x.woff2': { type: 'asset', fileName: 'font-latin-ext-wght-normal-x.woff2' },
  };
  const bytes = { 'index.html': 1, 'index.js': 10, 'react.js': 100, 'all.css': 1000, 'Page.js': 10_000, 'table.js': 100_000, 'font-latin-wght-normal-x.woff2': 1_000_000, 'provider.js': 10_000_000 };
  test('counts page, code, style, font and signing in once each, and nothing that comes later', () => expect(weigh(bundle, { pages: /Page\.tsx$/, signIn: /provider\.ts$/ }, (file) => bytes[file])).toEqual([{ page: 'Page.js', bytes: 11_111_111 }]));
});

describe('a part of a library that nobody uses', () => {
  test('can be left out: its name for debugging goes, its making has no effect, and no line moves', () =>
    expect(marked('var Form = React10.forwardRef(\n  f\n);\nForm.displayName = "Form";\nForm.kept = make("x");')).toBe('var Form = /* @__PURE__ */ React10.forwardRef(\n  f\n);\n\nForm.kept = make("x");'));
});
