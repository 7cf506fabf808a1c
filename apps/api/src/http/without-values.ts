/** Codes of errors whose words are GraphQL's own and can quote what was sent. */
const QUOTING: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** What GraphQL says of a value that does not fit, and the same without the value. The first that fits is taken. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/^Expected non-nullable type "[\w![\]]+" not to be null\.$/, '$&'],
  [/^Field "[\w.]+" of required type "[\w![\]]+" was not provided\.$/, '$&'],
  [/^Value [\s\S]* does not exist in "(\w+)" enum\.[\s\S]*$/, 'The value does not exist in "$1" enum.'],
  [/^(\w+|Enum "\w+") cannot represent (a )?(non[- ]\w+(?: \w+)?|value)\b[\s\S]*$/, '$1 cannot represent this value.'],
  [/^Expected value of type "([\w![\]]+)", found [\s\S]*$/, 'Expected a value of type "$1".'],
  [/^Expected type "([\w![\]]+)"[\s\S]*$/, 'Expected a value of type "$1".'],
  [/^Field [\s\S]* is not defined by type "(\w+)"[\s\S]*$/, 'There is a field that is not defined by type "$1".'],
];
const VARIABLE = /^Variable "\$(\w+)" got invalid value /;
const PLACE = / at "([\w.[\]]+)"$/;
const SYNTAX = /^(Syntax Error: [\s\S]*?\b(?:found|Unexpected) (?:\w+|"."))(?: "[\s\S]*")?\.$/;

/** An error's sentence without what was sent: a word of an account that went into the wrong field is not repeated, wherever the answer goes. */
export function withoutValues(message: string, code: unknown): string {
  if (!QUOTING.has(code)) return message;
  const name = VARIABLE.exec(message)?.[1];
  return name === undefined ? (saidOf(message) ?? message.replace(SYNTAX, '$1.')) : ofVariable(name, message);
}

/** The value and the reason stand on either side of a semicolon, which the value can hold as well. */
function ofVariable(name: string, message: string): string {
  for (let at = message.indexOf('; '); at !== -1; at = message.indexOf('; ', at + 1)) {
    const reason = saidOf(message.slice(at + 2));
    if (reason === undefined) continue;
    const place = PLACE.exec(message.slice(0, at))?.[1];
    return `Variable "$${name}" got an invalid value${place === undefined ? '' : ` at "${place}"`}. ${reason}`;
  }
  return `Variable "$${name}" got an invalid value.`;
}

function saidOf(message: string): string | undefined {
  const saying = SAYINGS.find(([pattern]) => pattern.test(message));
  return saying && message.replace(...saying);
}
