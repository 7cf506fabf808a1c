export * from './field.js';
export * from './read-fields.js';
export * from './split-fields.js';
