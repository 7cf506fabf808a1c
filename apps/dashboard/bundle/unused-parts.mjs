// What a library brings and nobody uses is left out of the bundle.

/** Names that only a debugging tool shows. An assignment keeps alive what nobody uses. */
const NAME = /^\s*\w+\.displayName = ["'][^"']*["'];$/gm;
/** Making a part or a context does nothing else. The library does not say so, and the bundler must not guess. */
const MAKES = /= (React\d*\.(?:forwardRef|createContext|memo)\()/g;

/** The Vite plugin: tells the bundler of the modules that match which of their statements do nothing but make a part of their own. */
export function unusedParts({ of }) {
  return {
    name: 'unused-parts',
    apply: 'build',
    transform(code, id) {
      return of.test(id) ? { code: marked(code), map: null } : null;
    },
  };
}

/** The code without the names, and with its makers marked as free of effects; no line moves. */
export const marked = (code) => code.replace(NAME, '').replace(MAKES, '= /* @__PURE__ */ $1');
