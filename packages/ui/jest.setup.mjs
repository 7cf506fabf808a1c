// jsdom has no CSS.escape, which the browser gives to the components underneath ours.
globalThis.CSS ??= { escape: (text) => String(text).replace(/[^\w-]/g, (ch) => `\\${ch}`) };
