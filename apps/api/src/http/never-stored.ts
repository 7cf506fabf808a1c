import type { Step } from './graphql-door.js';

/**
 * No answer of the API is kept by a browser or anything between: account, discussion, report and welfare travel in them. It is said of
 * every answer, so that no field can be forgotten, and before anything is looked at, so that a refusal or a failure says it too.
 */
export const neverStored: Step = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Authorization');
  next();
};
